import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Segmented.module.css';

interface SegmentedOption<T extends string> {
  readonly id: T;
  readonly words: string;
  /** A picture instead of the words, which then name it. */
  readonly icon?: ReactNode;
}

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly options: readonly SegmentedOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** One of a few, all in view. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
  isDisabled = false,
  className,
}: SegmentedProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={cx(styles.group, className)}>
      {options.map(({ id, words, icon }) => (
        <label key={id} className={styles.option}>
          <input
            type="radio"
            name={name}
            aria-label={words}
            checked={id === value}
            disabled={isDisabled}
            className={styles.input}
            onKeyDown={keepKeys}
            onChange={() => onChange(id)}
          />
          {icon ?? words}
        </label>
      ))}
    </div>
  );
}

/** The keys that choose among these; what is around has another use for them. */
function keepKeys(event: KeyboardEvent): void {
  if (/^(Arrow.*|Enter| )$/.test(event.key)) event.stopPropagation();
  // Enter would send the form around it before the rest has been filled in.
  if (event.key === 'Enter') event.preventDefault();
}
