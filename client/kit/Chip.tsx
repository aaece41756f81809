import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Chip.module.css';

export interface ChipProps {
  readonly tone?: 'plain' | 'accent' | 'ok' | 'warning' | 'error';
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A short fact that is not a control. */
export function Chip({ tone = 'plain', icon, className, children }: ChipProps) {
  return (
    <span className={cx(styles.chip, styles[tone], className)}>
      {icon}
      {children}
    </span>
  );
}
