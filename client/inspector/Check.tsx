import type { ReactNode } from 'react';
import fields from './fields.module.css';

export interface CheckProps {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
  /** The words beside the box. */
  readonly children: ReactNode;
}

/** A box to tick. */
export function Check({ isSelected, onChange, isDisabled = false, children }: CheckProps) {
  return (
    <label className={fields.check}>
      <input
        type="checkbox"
        checked={isSelected}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
