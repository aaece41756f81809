import { useId } from 'react';
import box from '../../kit/box.module.css';
import { cx } from '../../kit/cx.ts';
import styles from './parts.module.css';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly words: string }[];
  readonly onChange: (id: string) => void;
  /** Takes the whole row of a pair of fields. */
  readonly isWide?: boolean;
}

/** One of many, under its label. */
export function Choice({ label, value, options, onChange, isWide = false }: ChoiceProps) {
  const id = useId();
  return (
    <div className={cx(isWide && styles.wide)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        className={cx(box.box, styles.select)}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}
