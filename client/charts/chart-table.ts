import { finePercent, points } from './fine-percent.ts';
import { ownPoints } from './own-points.ts';

/** What a chart shows, as rows of words and numbers: for screen readers, and to be copied into a sheet. */
export interface ChartTable {
  readonly columns: readonly string[];
  /**
   * Numbers are exact: chances, or, by what their column's name ends in, differences of chances
   * "(points)", an actor's "(own points)" or "(bits)". Words are as people read them.
   */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/**
 * Comma-separated, one line a row, as RFC 4180 has it; where a column says points its numbers are points.
 * A cell that a sheet would take for a formula is quoted as words.
 */
export function csvOf({ columns, rows }: ChartTable): string {
  const inUnits = rows.map((row) =>
    row.map((value, at) =>
      typeof value === 'number' && columns[at]?.endsWith(' (points)') ? value * 100 : value,
    ),
  );
  return [columns, ...inUnits].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const words = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

const marks: readonly (readonly [string, (value: number) => string])[] = [
  [' (own points)', ownPoints],
  [' (points)', points],
  [' (bits)', (value) => value.toFixed(3)],
];

/** A cell as people read it. */
export function shownCell(column: string, value: string | number | undefined): string {
  if (typeof value !== 'number') return value ?? '—';
  const mark = marks.find(([end]) => column.endsWith(end));
  return mark ? mark[1](value) : finePercent(value);
}

/** A column's name without what says how its numbers are read; bits say so. */
export function unmarked(column: string): string {
  return column.replace(/ \((own )?points\)$/, '');
}
