import type { ReactNode } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Menu } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import { MenuItem } from './Menu.tsx';
import { cx } from './cx.ts';
import styles from './PickList.module.css';

interface PickOption {
  readonly id: string;
  readonly words: string;
  readonly icon: ReactNode;
}

export interface PickListProps {
  /** What is being picked, as the field's name and prompt: "Link to". */
  readonly label: string;
  readonly options: readonly PickOption[];
  /** What is said when none fits. */
  readonly nothing: string;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** A list that typing narrows: one of many, by keyboard or pointer. */
export function PickList({ label, options, nothing, onPick, onClose }: PickListProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={label} autoFocus className={cx(styles.field)}>
        <Input placeholder={`${label}…`} dir="auto" className={cx(styles.input)} />
      </SearchField>
      <Menu
        aria-label={label}
        className={cx(styles.menu)}
        onClose={onClose}
        renderEmptyState={() => <p className={styles.nothing}>{nothing}</p>}
      >
        {options.map(({ id, words, icon }) => (
          <MenuItem key={id} id={id} words={words} icon={icon} onAction={() => onPick(id)}>
            {words}
          </MenuItem>
        ))}
      </Menu>
    </Autocomplete>
  );
}
