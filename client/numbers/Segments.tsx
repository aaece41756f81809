import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from '../kit/cx.ts';
import styles from './Segments.module.css';

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: T; readonly label: string }[];
  /** Null when none of them fits what is set. */
  readonly value: T | null;
  readonly onChange: (id: T) => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** Two to five choices side by side, of which one holds. */
export function Segments<T extends string>({
  label,
  items,
  value,
  onChange,
  isDisabled = false,
  className,
}: SegmentsProps<T>) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => {
        const item = items.find((candidate) => candidate.id === id);
        if (item !== undefined) onChange(item.id);
      }}
      className={cx(styles.group, className)}
    >
      {items.map((item) => (
        <Radio key={item.id} value={item.id} className={cx(styles.item)}>
          {item.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
