import { FormatError } from '../format-error.ts';
import { readRows } from './csv-text.ts';
import type { CsvRow } from './csv-text.ts';

type Kind = 'cards' | 'links' | 'numbers' | 'results';

/** Cells by the names of their columns, which are in lower case; absent where the cell is empty. */
export interface Entry {
  readonly cells: ReadonlyMap<string, string>;
  /** Where it stands: `line 12`, of several files `links.csv: line 12`. */
  readonly place: string;
}

export interface Table {
  readonly kind: Kind;
  /** As they stand in the file. */
  readonly columns: readonly string[];
  readonly entries: readonly Entry[];
}

/**
 * The tables of a file, told by the names of their columns; each but the first after an empty line.
 * @param name The file's, where others are read with it.
 */
export function readTables(text: string, name?: string): readonly Table[] {
  const placeOf = (line: number) => (name === undefined ? '' : `${name}: `) + `line ${line}`;
  const tables: { kind: Kind; columns: readonly string[]; entries: Entry[] }[] = [];
  let isStart = true;
  for (const row of readRows(text)) {
    if (row.cells.every((cell) => cell.trim() === '')) {
      isStart = true;
      continue;
    }
    const kind = isStart ? kindOf(row.cells) : undefined;
    isStart = false;
    const current = tables.at(-1);
    if (kind !== undefined) tables.push({ kind, columns: row.cells, entries: [] });
    else if (current) current.entries.push(entryOf(row, current.columns, placeOf(row.line)));
    else {
      throw new FormatError(
        'badShape',
        'the first line must name the columns: Label and Type, or From and To',
        placeOf(row.line),
      );
    }
  }
  return tables;
}

/** Whether a text begins with columns that are known. */
export function beginsWithTable(text: string): boolean {
  // As many characters as a line of column names has, and no more of a large file.
  const [start = ''] = text.slice(0, 4096).split(/\n/);
  try {
    const [row] = readRows(start);
    return row !== undefined && kindOf(row.cells) !== undefined;
  } catch {
    return false;
  }
}

function kindOf(cells: readonly string[]): Kind | undefined {
  const names = new Set(cells.map(columnName));
  if (names.has('number') && names.has('value')) return 'numbers';
  if (names.has('card') && names.has('probability')) return 'results';
  if (names.has('from') && names.has('to')) return 'links';
  return names.has('label') ? 'cards' : undefined;
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase();
}

function entryOf({ cells }: CsvRow, columns: readonly string[], place: string): Entry {
  const named = cells.flatMap((cell, at): [string, string][] => {
    const column = columns[at];
    const value = cell.trim();
    return column === undefined || value === '' ? [] : [[columnName(column), value]];
  });
  return { cells: new Map(named), place };
}
