import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { cx } from './cx.ts';
import field from './TextField.module.css';
import popover from './Popover.module.css';
import menu from './Menu.module.css';
import styles from './Select.module.css';

export interface SelectOption<T extends string> {
  readonly id: T;
  readonly words: string;
  readonly icon?: ReactNode;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly SelectOption<T>[];
  /** Null = none chosen yet; `placeholder` shows. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** One of a list, opened on demand; typing jumps to an entry. */
export function Select<T extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  placeholder = 'Choose…',
  isDisabled = false,
  className,
}: SelectProps<T>) {
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      className={cx(field.field, className)}
    >
      {isLabelHidden ? null : <Label className={cx(field.label)}>{label}</Label>}
      <Button className={cx(styles.button)}>
        <SelectValue className={cx(styles.value)} />
        <ChevronDown aria-hidden className={styles.arrow} />
      </Button>
      <Popover offset={4} className={cx(popover.popover, styles.popover)}>
        <ListBox items={options} className={cx(menu.menu)}>
          {({ id, words, icon }) => (
            <ListBoxItem id={id} textValue={words} className={cx(menu.item, styles.item)}>
              <span className={menu.icon}>{icon}</span>
              <span className={menu.words}>{words}</span>
              <Check aria-hidden className={styles.check} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
