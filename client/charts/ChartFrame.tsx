import { Copy, Download, EllipsisVertical, Table } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { IconButton } from '../kit/IconButton.tsx';
import { MenuButton, MenuItem, MenuSection } from '../kit/Menu.tsx';
import { shownCell, unmarked, type ChartTable } from './chart-table.ts';
import { copyChart, saveChart, type Format } from './take-out.ts';
import { useWidth } from './use-width.ts';
import styles from './ChartFrame.module.css';

export interface ChartFrameProps {
  /** What the chart is called where it is copied to. */
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly caption: string;
  /** The same as rows: read by screen readers, shown on request, copied as CSV. */
  readonly table: ChartTable;
  /** Draws one `<svg>` as wide as it is told, in CSS pixels. */
  readonly children: (width: number) => ReactNode;
}

const formats: readonly Format[] = ['svg', 'png', 'csv'];

/** A chart with its sentence, its table and the ways to take it elsewhere. */
export function ChartFrame({ title, caption, table, children }: ChartFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [isTable, setTable] = useState(false);
  const take = (action: typeof copyChart, format: Format) => {
    const chart = frame.current?.querySelector('svg');
    if (chart) void action({ title, caption, table, chart }, format);
  };
  return (
    <figure className={styles.figure} aria-label={title}>
      <div className={styles.head}>
        <figcaption className={styles.caption}>{caption}</figcaption>
        <MenuButton
          label="What to do with this chart"
          placement="bottom end"
          button={
            <IconButton
              size="s"
              label="Copy, save or read as a table"
              icon={<EllipsisVertical />}
              className={styles.menu}
            />
          }
        >
          <MenuSection title="Copy as">
            {formats.map((format) => (
              <MenuItem
                key={format}
                icon={<Copy />}
                words={`Copy as ${format.toUpperCase()}`}
                onAction={() => take(copyChart, format)}
              >
                {format.toUpperCase()}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection title="Save as">
            {formats.map((format) => (
              <MenuItem
                key={format}
                icon={<Download />}
                words={`Save as ${format.toUpperCase()}`}
                onAction={() => take(saveChart, format)}
              >
                {format.toUpperCase()}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem icon={<Table />} onAction={() => setTable(!isTable)}>
            {isTable ? 'Hide the table' : 'Show as a table'}
          </MenuItem>
        </MenuButton>
      </div>
      <div ref={frame} className={styles.chart}>
        {width === 0 ? null : children(width)}
      </div>
      <Rows table={table} title={title} isShown={isTable} />
    </figure>
  );
}

function Rows({
  table: { columns, rows },
  title,
  isShown,
}: {
  readonly table: ChartTable;
  readonly title: string;
  readonly isShown: boolean;
}) {
  return (
    <div className={isShown ? styles.table : styles.unseen}>
      <table>
        <caption className={styles.unseen}>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {unmarked(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, column) => (
                <td key={columns[column]} dir="auto" data-number={typeof cell === 'number'}>
                  {shownCell(columns[column] ?? '', cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
