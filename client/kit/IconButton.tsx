import type { ReactNode } from 'react';
import { PressButton, type PressButtonProps } from './PressButton.tsx';
import { Tooltip, type TooltipProps } from './Tooltip.tsx';
import { cx } from './cx.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<
  PressButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  /** What it does: its name for screen readers and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string | undefined;
  readonly size?: 's' | 'm' | 'l';
  readonly placement?: NonNullable<TooltipProps['placement']>;
  readonly className?: string | undefined;
}

/** A button that is only a picture, with its name in a tooltip. */
export function IconButton({
  label,
  icon,
  keys,
  size = 'm',
  placement = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip words={label} keys={keys} placement={placement}>
      <PressButton
        {...rest}
        aria-label={label}
        className={cx(styles.button, styles[size], className)}
      >
        {icon}
      </PressButton>
    </Tooltip>
  );
}

export interface IconToggleProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly keys?: string | undefined;
  readonly size?: 's' | 'm' | 'l';
  readonly placement?: NonNullable<TooltipProps['placement']>;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** An icon button that stays on or off (`aria-pressed`). */
export function IconToggle({ isSelected, onChange, ...rest }: IconToggleProps) {
  return <IconButton {...rest} aria-pressed={isSelected} onPress={() => onChange(!isSelected)} />;
}
