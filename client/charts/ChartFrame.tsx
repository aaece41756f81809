import { use, useRef, useState, type ReactNode } from 'react';
import { ChartNote } from './chart-note.ts';
import { shownCell, unmarked, type ChartTable } from './chart-table.ts';
import { TakeOutMenu } from './TakeOutMenu.tsx';
import type { copyChart, Format } from './take-out.ts';
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

/** A chart with its sentence, its table and the ways to take it elsewhere. */
export function ChartFrame({ title, caption, table, children }: ChartFrameProps) {
  const note = use(ChartNote);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [isTable, setTable] = useState(false);
  const take = (action: typeof copyChart, format: Format) => {
    const chart = frame.current?.querySelector('svg');
    const sentence = note === '' ? caption : `${caption} ${note}`;
    if (chart) void action({ title, caption: sentence, table, chart }, format);
  };
  return (
    <figure className={styles.figure} aria-label={title}>
      <div className={styles.head}>
        <figcaption className={styles.caption}>{caption}</figcaption>
        <TakeOutMenu onTake={take} isTable={isTable} onTable={() => setTable(!isTable)} />
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
                <td key={columns[column]} dir="auto" data-number={/^[−+<>]?\d/.test(String(cell))}>
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
