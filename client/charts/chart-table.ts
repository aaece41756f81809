/** What a chart shows, as rows of words and numbers: for screen readers, and to be copied into a sheet. */
export interface ChartTable {
  readonly columns: readonly string[];
  /** Numbers are chances or differences of them, exact; words are as people read them. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** Comma-separated, one line a row, as RFC 4180 has it. A cell that a sheet would take for a formula is quoted as words. */
export function csvOf({ columns, rows }: ChartTable): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const words = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
