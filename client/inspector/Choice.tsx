import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import box from '../kit/box.module.css';
import { cx } from '../kit/cx.ts';
import fields from './fields.module.css';

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly onChange: (id: T) => void;
  /** Name it for screen readers only. */
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/**
 * One of a list. The browser's own list opens, because it is the one that works with every
 * keyboard, finger and screen reader.
 */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  isLabelHidden = false,
  isDisabled = false,
  className,
}: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={cx(fields.field, className)}>
      {isLabelHidden ? null : (
        <label htmlFor={id} className={fields.label}>
          {label}
        </label>
      )}
      <span className={fields.choice}>
        <select
          id={id}
          className={cx(box.box, fields.select)}
          value={value}
          disabled={isDisabled}
          {...(isLabelHidden ? { 'aria-label': label } : {})}
          onChange={(event) => {
            const chosen = options.find((option) => option.id === event.target.value);
            if (chosen !== undefined) onChange(chosen.id);
          }}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className={fields.arrow} />
      </span>
    </div>
  );
}
