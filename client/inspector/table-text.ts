import type { RowKey, State } from '../../shared/model/scenario.ts';
import { exactPercent } from '../../shared/drawing/percents.ts';
import type { Shares } from '../numbers/row-entry.ts';
import { conditionsOf, type Cause } from './table-view.ts';

/* A full table as text that spreadsheets copy and paste: tabs between cells, a row a line. */

export interface TableShape {
  readonly parents: readonly Cause[];
  readonly states: readonly State[];
  /** The rows in view, in their order. */
  readonly keys: readonly RowKey[];
}

/** The rows with a heading: the causes' states, then the chances in percent. */
export function tableText(
  { parents, states, keys }: TableShape,
  sharesOf: (key: RowKey) => Shares,
): string {
  const head = [...parents, ...states].map(({ label }) => plain(label));
  const lines = keys.map((key) => [
    ...conditionsOf(key, parents).map(({ state }) => plain(state)),
    ...sharesOf(key).map(exactPercent),
  ]);
  return [head, ...lines].map((line) => line.join('\t')).join('\n');
}

function plain(label: string): string {
  return label.replaceAll(/[\t\r\n]+/g, ' ').trim();
}

/** What a pasted text means for the table: rows to write, all of them sound, or why there are none. */
export type PastedTable =
  | {
      readonly ok: true;
      readonly rows: ReadonlyMap<RowKey, Shares>;
      /** What a person should know of it: rows that were brought to 100 %. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly words: string };

/**
 * Reads rows as a spreadsheet copies them: with the causes' states before the numbers, or the numbers
 * alone, in which case they go into the rows from `start` on. In percent or as fractions of 1, with
 * decimal points or commas. One wrong cell refuses the whole: nothing is half pasted.
 */
export function readTable(text: string, shape: TableShape, start = 0): PastedTable {
  const grid = gridOf(text);
  if (grid.length === 0) return wrong('There is nothing to paste.');
  const { parents, states, keys } = shape;
  const columns = columnsOf(grid[0] ?? [], shape);
  const lines = columns.isHead ? grid.slice(1) : grid;
  if (lines.length === 0) return wrong('There are no rows below the heading.');
  const numbers: (number | undefined)[][] = [];
  const targets: RowKey[] = [];
  for (const [at, line] of lines.entries()) {
    const name = `Row ${at + 1 + (columns.isHead ? 1 : 0)}`;
    if (columns.states === undefined || line.length < columns.width) {
      return wrong(
        `${name} has ${line.length} ${line.length === 1 ? 'cell' : 'cells'}; ${states.length} chances are expected${parents.length === 0 ? '' : `, with or without the ${parents.length} conditions before them`}.`,
      );
    }
    const key = columns.parents === undefined ? keys[start + at] : keyOf(line, columns.parents);
    if (typeof key === 'object') return wrong(`${name}: ${key.words}`);
    if (key === undefined) {
      return wrong(
        `${name} is one too many: there ${keys.length - start === 1 ? 'is 1 row' : `are ${keys.length - start} rows`} to fill.`,
      );
    }
    const cells = columns.states.map((column) => numberOf(line[column] ?? ''));
    const bad = cells.findIndex((cell) => cell === 'wrong');
    if (bad >= 0) {
      const cell = line[columns.states[bad] ?? 0] ?? '';
      return wrong(`${name}: “${cell}” is not a chance.`);
    }
    numbers.push(cells.map((cell) => (typeof cell === 'number' ? cell : undefined)));
    targets.push(key);
  }
  return sound(numbers, targets, { isPercent: text.includes('%'), offset: columns.isHead ? 2 : 1 });

  function keyOf(line: readonly string[], at: readonly number[]): RowKey | { words: string } {
    const wanted = at.map((column) => folded(line[column] ?? ''));
    const found = keys.find((candidate) =>
      conditionsOf(candidate, parents).every(({ state }, index) => folded(state) === wanted[index]),
    );
    const shown = at.map((column) => line[column]).join(', ');
    return found ?? { words: `no row here is about “${shown}”.` };
  }
}

function sound(
  numbers: readonly (readonly (number | undefined)[])[],
  targets: readonly RowKey[],
  { isPercent, offset }: { readonly isPercent: boolean; readonly offset: number },
): PastedTable {
  const sums = numbers.map((row) => row.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  const isWhole =
    isPercent ||
    !sums.every((sum) => sum <= 1.05) ||
    numbers.flat().some((value) => (value ?? 0) > 1);
  const rows = new Map<RowKey, Shares>();
  const scaled: number[] = [];
  for (const [at, cells] of numbers.entries()) {
    const name = `Row ${at + offset}`;
    const shares = filled(cells.map((cell) => (isWhole && cell !== undefined ? cell / 100 : cell)));
    const sum = shares.reduce((total, share) => total + share, 0);
    const outside = shares.find((share) => share < 0 || share > 1);
    if (outside !== undefined) return wrong(`${name}: ${exactPercent(outside)}% is no chance.`);
    // The same limits as for a row that is typed (model.md §1.11).
    if (sum === 0) return wrong(`${name} is all zero.`);
    if (Math.abs(sum - 1) > 0.05 + 1e-9) {
      return wrong(`${name} sums to ${exactPercent(sum)}%, not to 100%.`);
    }
    if (Math.abs(sum - 1) > 0.005 + 1e-9) scaled.push(at + offset);
    const key = targets[at];
    if (key === undefined) continue;
    if (rows.has(key)) return wrong(`${name} says again what a row above it says.`);
    rows.set(key, Math.abs(sum - 1) > 1e-9 ? shares.map((share) => share / sum) : shares);
  }
  const notes =
    scaled.length === 0
      ? []
      : [
          `${scaled.length === 1 ? `Row ${scaled[0]} was` : `Rows ${scaled.join(', ')} were`} brought to 100%.`,
        ];
  return { ok: true, rows, notes };
}

/** Empty cells share what the others leave. */
function filled(cells: readonly (number | undefined)[]): Shares {
  const missing = cells.filter((cell) => cell === undefined).length;
  const rest = Math.max(0, 1 - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0));
  return cells.map((cell) => cell ?? rest / missing);
}

/** Cells by line; between tabs where there are any, else between semicolons or commas. */
function gridOf(text: string): string[][] {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const separator = text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',';
  return lines.map((line) =>
    line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
  );
}

interface Columns {
  readonly isHead: boolean;
  /** Columns of the causes, in their order; undefined where the rows come without. */
  readonly parents: readonly number[] | undefined;
  readonly states: readonly number[] | undefined;
  readonly width: number;
}

/** Which column is what: by the heading if there is one, else by how many there are. */
function columnsOf(first: readonly string[], { parents, states }: TableShape): Columns {
  const names = first.map(folded);
  const find = (items: readonly { readonly label: string }[]) => {
    const found = items.map(({ label }) => names.indexOf(folded(label)));
    return found.includes(-1) ? undefined : found;
  };
  const named = find(states);
  if (named !== undefined) {
    const causes = find(parents);
    const width = Math.max(...named, ...(causes ?? [])) + 1;
    return { isHead: true, parents: causes, states: named, width };
  }
  const range = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => from + at);
  const both = parents.length + states.length;
  // A heading in other words still is one: none of its cells is a number.
  const isHead = first.every((cell) => numberOf(cell) === 'wrong');
  if (first.length === both) {
    const causes = parents.length === 0 ? undefined : range(0, parents.length);
    return { isHead, parents: causes, states: range(parents.length, states.length), width: both };
  }
  const isBare = first.length === states.length;
  return {
    isHead,
    parents: undefined,
    states: isBare ? range(0, states.length) : undefined,
    width: states.length,
  };
}

function numberOf(cell: string): number | undefined | 'wrong' {
  const text = cell.replace('%', '').replace(',', '.').trim();
  if (text === '') return undefined;
  return /^\d*\.?\d+$|^\d+\.$/.test(text) ? Number(text) : 'wrong';
}

function folded(label: string): string {
  return plain(label).toLowerCase();
}

function wrong(words: string): PastedTable {
  return { ok: false, words };
}
