import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
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
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
      className={cx(styles.group, className)}
    >
      {options.map(({ id, words, icon }) => (
        <ToggleButton
          key={id}
          id={id}
          {...(icon === undefined ? {} : { 'aria-label': words })}
          className={cx(styles.option)}
        >
          {icon ?? words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
