import type { Dimension, Family } from './family.ts';
import type { Fix, IssueCode } from './issues.ts';
import type { Ledger } from './ledger.ts';
import { normaliseRow } from './normalise-row.ts';
import { compareIds, own } from './own.ts';
import { cardOf } from './rounds.ts';
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
  const placed = Object.keys(node.table)
    .sort(compareIds)
    .map((stored) => ({ stored, place: placeOf(stored, dimensions) }));
  // A row that names its parents as they are comes before one that was written when a link looked back further.
  for (const { stored, place } of placed.toSorted(
    (a, b) => nearness(a.place) - nearness(b.place),
  )) {
    const row = own(node.table, stored) ?? {};
    if (place === undefined || taken.has(place.key)) {
      stale.push(stored);
      continue;
    }
    const { key, parts, named } = place;
    taken.add(key);
    const values = readRow(family, stored, row, ledger);
    const param = named ? key : stored;
    if (values === undefined) unusable.add(key);
    else {
      usable.push({ key, parts, values, book: () => bookRow(family, param, row, values, ledger) });
    }
  }
  usable.sort((a, b) => compareIds(a.key, b.key));
  if (stale.length > 0) {
    ledger.report(
      'I-STALE-ROWS',
      [node.id],
      stale.length === 1
        ? `One row of ${nameOf(node)} speaks of causes or states that are gone; it is not used.`
        : `${stale.length} rows of ${nameOf(node)} speak of causes or states that are gone; they are not used.`,
      [{ label: 'Remove them', action: { do: 'removeRows', node: node.id, rows: stale } }],
    );
  }
  return { usable, unusable };
}

interface Place {
  readonly key: RowKey;
  readonly parts: UsableRow['parts'];
  /** Whether the stored key names each parent as it counts now, with the rounds that its link looks back. */
  readonly named: boolean;
}

function nearness(place: Place | undefined): number {
  return place?.named === false ? 1 : 0;
}

/** The row's indices; undefined when it speaks of a parent or a state that is not there. */
function placeOf(stored: RowKey, dimensions: readonly Dimension[]): Place | undefined {
  const configuration = parseRowKey(stored);
  if (configuration === undefined) return undefined;
  const key = new Map<string, string>();
  const parts: { parent: number; state: number }[] = [];
  let named = true;
  for (const [id, stateId] of configuration) {
    const parent = parentAt(id, dimensions);
    const dimension = dimensions[parent];
    const state = dimension?.states.findIndex((candidate) => candidate.id === stateId) ?? -1;
    if (dimension === undefined || state < 0) return undefined;
    named &&= dimension.id === id;
    key.set(dimension.id, stateId);
    parts.push({ parent, state });
  }
  return { key: printRowKey(key), parts, named };
}

/** Whoever lets a link act later, or turns rounds off, keeps the rows: where a card is a parent only once, it is meant. */
function parentAt(id: string, dimensions: readonly Dimension[]): number {
  const exact = dimensions.findIndex((dimension) => dimension.id === id);
  if (exact >= 0) return exact;
  const node = cardOf(id);
  const same = dimensions.flatMap((dimension, at) => (dimension.node === node ? [at] : []));
  return same.length === 1 ? (same[0] ?? -1) : -1;
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
    if (code === 'E-ROW-ZERO' || code === 'E-RANGE') {
      return [
        {
          label: 'Empty the row',
          action: { do: 'removeRows', node: node.id, rows: [stored] },
        },
      ];
    }
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
