import type { ReactNode } from 'react';
import { PressButton, type PressButtonProps } from './PressButton.tsx';
import { cx } from './cx.ts';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<PressButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` is for the one thing a screen is for; `plain` has no frame until hovered. */
  readonly variant?: 'primary' | 'normal' | 'plain' | 'danger';
  readonly size?: 's' | 'm' | 'l';
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A button with words on it. */
export function Button({
  variant = 'normal',
  size = 'm',
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <PressButton {...rest} className={cx(styles.button, styles[variant], styles[size], className)}>
      {icon}
      <span className={styles.words}>{children}</span>
    </PressButton>
  );
}
