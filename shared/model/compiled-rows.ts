import { advance, tabulate } from './conditional.ts';
import { compileNode } from './compile-node.ts';
import { cellsOf, dimensionsOf, familyOf } from './family.ts';
import type { Dimension, Family } from './family.ts';
import type { NumberInUse } from './compiled.ts';
import { Ledger } from './ledger.ts';
import { noisyMaxRow } from './noisy-max.ts';
import { quickWriter } from './quick-gate.ts';
import { printRowKey } from './row-key.ts';
import type { NodeId, Row, RowKey, Scenario, State } from './scenario.ts';
import { findStructure } from './structure.ts';
import { table } from './table.ts';

/** Rows that a person can still look through; a larger table is not opened. */
const mostRows = 4096;

export interface CompiledRows {
  /** In the order of a full table: parents by id, the last one fastest. */
  readonly parents: readonly Dimension[];
  readonly rows: ReadonlyMap<RowKey, readonly number[]>;
}

/**
 * The rows that the card's gate produces now, whatever the gate: what "Open full table" starts from. That
 * a state once reached stays is no row: whatever the rows say, it comes after them.
 * Undefined when the card is gone or there would be more than 4096 rows.
 */
export function compiledRows(scenario: Scenario, id: NodeId): CompiledRows | undefined {
  const family = familyIn(scenario, id);
  return family && rowsOf(family);
}

function rowsOf(family: Family): CompiledRows | undefined {
  const { dimensions, states, cpd } = compileNode({ ...family, repeats: false });
  const count = cellsOf(dimensions, 1);
  if (count > mostRows) return undefined;
  const { cpd: full } =
    cpd.kind === 'table'
      ? { cpd }
      : tabulate(dimensions, states.length, noisyMaxRow(cpd, states.length));
  if (full.kind !== 'table') return undefined;
  const cards = dimensions.map((dimension) => dimension.states.length);
  const configuration = cards.map(() => 0);
  const rows = new Map<RowKey, readonly number[]>();
  for (let row = 0; row < count; row += 1) {
    const at = row * states.length;
    rows.set(
      rowKeyOf(dimensions, configuration),
      Array.from(full.values.slice(at, at + states.length)),
    );
    advance(configuration, cards);
  }
  return { parents: dimensions, rows };
}

/**
 * The same as rows to store. They are assumed when a number behind them is. A full table also asks
 * for what only informs the card, so its rows name those causes too.
 */
export function rowsToStore(
  scenario: Scenario,
  id: NodeId,
): Readonly<Record<RowKey, Row>> | undefined {
  const family = familyIn(scenario, id);
  const quick = family && rowsOf(family);
  if (family === undefined || quick === undefined) return undefined;
  const isAssumed = compileNode(family).numbers.some((number) => number.assumed);
  const { states } = family;
  const table = asRows(quick, states, isAssumed);
  const full = rowsOf({ ...family, node: { ...family.node, gate: { type: 'table' }, table } });
  return full && asRows(full, states, isAssumed);
}

function asRows(
  { rows }: CompiledRows,
  states: readonly State[],
  isAssumed: boolean,
): Readonly<Record<RowKey, Row>> {
  const assumed = isAssumed ? { assumed: true as const } : {};
  return Object.fromEntries(
    [...rows].map(([key, values]) => [
      key,
      Object.fromEntries(states.map(({ id }, at) => [id, { v: values[at] ?? 0, ...assumed }])),
    ]),
  );
}

/**
 * How far the card's full table is from its quick gate: the largest total variation distance of two
 * rows, 0 to 1. Undefined when it has no full table, no quick numbers, or too many rows.
 */
export function distanceFromQuick(scenario: Scenario, id: NodeId): number | undefined {
  const family = familyIn(scenario, id);
  if (family?.node.gate.type !== 'table') return undefined;
  const dimensions = dimensionsOf(family.incoming);
  const states = family.states.length;
  if (cellsOf(dimensions, 1) > mostRows) return undefined;
  const quick = quickWriter(family, dimensions, new Ledger());
  if (quick === undefined) return undefined;
  const ours = table(family, new Ledger()).cpd;
  const theirs = tabulate(dimensions, states, quick).cpd;
  if (ours.kind !== 'table' || theirs.kind !== 'table') return undefined;
  let farthest = 0;
  for (let row = 0; row < ours.values.length; row += states) {
    let distance = 0;
    for (let at = row; at < row + states; at += 1) {
      distance += Math.abs((ours.values[at] ?? 0) - (theirs.values[at] ?? 0)) / 2;
    }
    farthest = Math.max(farthest, distance);
  }
  return farthest;
}

/** The numbers that stand behind a card now: its own and those of the links into it. */
export function numbersBehind(scenario: Scenario, id: NodeId): readonly NumberInUse[] {
  const family = familyIn(scenario, id);
  return family ? compileNode(family).numbers : [];
}

/** The card's family with the links that count. */
export function familyIn(scenario: Scenario, id: NodeId): Family | undefined {
  const node = scenario.nodes.get(id);
  if (node === undefined) return undefined;
  const { incoming, rounds } = findStructure(scenario);
  const ids = incoming.get(id) ?? [];
  const links = ids.flatMap((link) => scenario.links.get(link) ?? []);
  const parents = links.flatMap((link) => scenario.nodes.get(link.from) ?? []);
  return familyOf(node, links, parents, rounds);
}

function rowKeyOf(dimensions: readonly Dimension[], configuration: readonly number[]): RowKey {
  return printRowKey(
    new Map(
      dimensions.map(({ id, states }, parent) => [
        id,
        states[configuration[parent] ?? 0]?.id ?? '',
      ]),
    ),
  );
}
