import { Copy, Download, EllipsisVertical, Table } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { MenuButton, MenuItem, MenuRule } from '../kit/Menu.tsx';
import { cx } from '../kit/cx.ts';
import { copyChart, saveChart, type Format } from './take-out.ts';
import styles from './ChartFrame.module.css';

export interface TakeOutMenuProps {
  readonly onTake: (take: typeof copyChart, format: Format) => void;
  readonly isTable: boolean;
  readonly onTable: () => void;
}

const formats: readonly Format[] = ['svg', 'png', 'csv'];

/** The ways to take a chart elsewhere, and to read it as rows. */
export function TakeOutMenu({ onTake, isTable, onTable }: TakeOutMenuProps) {
  return (
    <MenuButton
      label="What to do with this chart"
      placement="bottom end"
      button={
        <Button className={cx(styles.menu)} aria-label="Copy, save or read as a table">
          <EllipsisVertical aria-hidden />
        </Button>
      }
    >
      {formats.map((format) => (
        <MenuItem key={format} icon={<Copy />} onAction={() => onTake(copyChart, format)}>
          {`Copy as ${format.toUpperCase()}`}
        </MenuItem>
      ))}
      <MenuRule />
      {formats.map((format) => (
        <MenuItem key={format} icon={<Download />} onAction={() => onTake(saveChart, format)}>
          {`Save as ${format.toUpperCase()}`}
        </MenuItem>
      ))}
      <MenuRule />
      <MenuItem icon={<Table />} onAction={onTable}>
        {isTable ? 'Hide the table' : 'Show as a table'}
      </MenuItem>
    </MenuButton>
  );
}
