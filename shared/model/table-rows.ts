import type { Dimension, Family } from './family.ts';
import type { Fix, IssueCode } from './issues.ts';
import type { Ledger } from './ledger.ts';
import { normaliseRow } from './normalise-row.ts';
import { compareIds, own } from './own.ts';
import { parseRowKey, printRowKey } from './row-key.ts';
import type { Num, Row, RowKey } from './scenario.ts';
import { nameOf, stateName } from './words-of-card.ts';

/** A row of a full table that is a distribution. */
export interface UsableRow {
  readonly key: RowKey;
  /** What it says of the parents: index of the parent and of its state. */
  readonly parts: readonly { readonly parent: number; readonly state: number }[];
  readonly values: readonly number[];
  /** Books its numbers; only rows that some configuration takes are in use. */
  readonly book: () => void;
}

export interface Rows {
  /** In key order. */
  readonly usable: readonly UsableRow[];
  /** Keys of rows that are there but cannot be used; they have an issue of their own. */
  readonly unusable: ReadonlySet<RowKey>;
}

/** Sorts a stored table into rows to use, rows that are wrong, and rows about parents or states that are gone. */
export function readRows(family: Family, dimensions: readonly Dimension[], ledger: Ledger): Rows {
  const { node } = family;
  const usable: UsableRow[] = [];
  const unusable = new Set<RowKey>();
  const stale: RowKey[] = [];
  const taken = new Set<RowKey>();
  for (const stored of Object.keys(node.table).sort(compareIds)) {
    const row = own(node.table, stored) ?? {};
    const configuration = parseRowKey(stored);
    const parts = configuration && partsOf(configuration, dimensions);
    const key = configuration ? printRowKey(configuration) : stored;
    if (parts === undefined || taken.has(key)) {
      stale.push(stored);
      continue;
    }
    taken.add(key);
    const values = readRow(family, stored, row, ledger);
    if (values === undefined) unusable.add(key);
    else usable.push({ key, parts, values, book: () => bookRow(family, key, row, values, ledger) });
  }
  if (stale.length > 0) {
    ledger.report(
      'I-STALE-ROWS',
      [node.id],
      `${stale.length === 1 ? 'One row' : `${stale.length} rows`} of ${nameOf(node)} speak of causes or states that are gone; they are not used.`,
      [{ label: 'Remove them', action: { do: 'removeRows', node: node.id, rows: stale } }],
    );
  }
  return { usable, unusable };
}

/** The row's indices; undefined when it speaks of a parent or a state that is not there. */
function partsOf(
  configuration: ReadonlyMap<string, string>,
  dimensions: readonly Dimension[],
): UsableRow['parts'] | undefined {
  const parts = [...configuration].map(([id, stateId]) => {
    const parent = dimensions.findIndex((dimension) => dimension.id === id);
    const state = dimensions[parent]?.states.findIndex((candidate) => candidate.id === stateId);
    return { parent, state: state ?? -1 };
  });
  return parts.some(({ parent, state }) => parent < 0 || state < 0) ? undefined : parts;
}

function readRow(
  { node, states }: Family,
  stored: RowKey,
  row: Row,
  ledger: Ledger,
): readonly number[] | undefined {
  const cells = states.map((state) => own(row, state.id)?.v);
  const { values, code } = normaliseRow(cells);
  if (code) {
    const where =
      stored === '' ? nameOf(node) : `The row ${stored.replaceAll('|', ', ')} of ${nameOf(node)}`;
    ledger.report(code, [node.id], `${where} ${wordsFor(code, cells)}.`, fixesFor(code));
  }
  return values;

  function fixesFor(code: IssueCode): Fix[] {
    if (code === 'E-ROW-ZERO' || code === 'E-RANGE') return [];
    const normalise: Fix = {
      label: 'Scale to 100 %',
      action: { do: 'normaliseRow', node: node.id, row: stored },
    };
    const total = sumOf(cells);
    const rest = states.flatMap((state, at): Fix[] => {
      const filled = 1 - (total - (cells[at] ?? 0));
      const fits =
        filled >= 0 && filled <= 1 && (code !== 'W-ROW-PARTIAL' || cells[at] === undefined);
      if (!fits) return [];
      const label = `Give the rest to ${stateName(states, state.id)}`;
      return [{ label, action: { do: 'giveRest', node: node.id, row: stored, state: state.id } }];
    });
    return [normalise, ...rest];
  }
}

function sumOf(cells: readonly (number | undefined)[]): number {
  return cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
}

function wordsFor(code: IssueCode, cells: readonly (number | undefined)[]): string {
  const total = `${Math.round(sumOf(cells) * 1000) / 10} %`;
  if (code === 'E-RANGE') return 'holds a number below 0 or above 100 %, so it is not used';
  if (code === 'E-ROW-ZERO') return 'has no chance in any cell, so it is not used';
  if (code === 'E-ROW-SUM') return `sums to ${total}, so it is not used`;
  if (code === 'W-ROW-SUM') return `sums to ${total}; it is scaled to 100 %`;
  return 'has empty cells; they share the rest';
}

function bookRow(
  { node, states }: Family,
  key: RowKey,
  row: Row,
  values: readonly number[],
  ledger: Ledger,
): void {
  for (const [at, state] of states.entries()) {
    const num: Num | undefined = own(row, state.id);
    const assumed = num === undefined || num.assumed === true;
    ledger.book({ of: 'cell', node: node.id, row: key, state: state.id }, values[at] ?? 0, assumed);
  }
}
