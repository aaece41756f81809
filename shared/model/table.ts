import { tabulate } from './conditional.ts';
import type { Conditional, RowWriter } from './conditional.ts';
import { defaultLeakMass, defaultNumbers } from './defaults.ts';
import { dimensionsOf } from './family.ts';
import type { Dimension, Family } from './family.ts';
import type { Ledger } from './ledger.ts';
import { readRows } from './table-rows.ts';
import type { UsableRow } from './table-rows.ts';
import { printRowKey } from './row-key.ts';
import { nameOf } from './words-of-card.ts';
import { quickWriter } from './quick-gate.ts';

/**
 * A full table (model.md §1.6). Each configuration takes its own row; else the row that says most of
 * it (a parent was added since); else the quick numbers, where there are any; else all states alike.
 */
export function table(family: Family, ledger: Ledger): Conditional {
  const { node, states } = family;
  const dimensions = dimensionsOf(family.incoming);
  const rows = readRows(family, dimensions, ledger);
  const exact = new Map(rows.usable.map((row) => [row.key, row]));
  const bySize = rows.usable.toSorted((a, b) => b.parts.length - a.parts.length);
  const partial = bySize.filter((row) => row.parts.length < dimensions.length);
  const booked = new Set<UsableRow>();
  let quick: RowWriter | undefined;
  let missing = 0;

  const conditional = tabulate(dimensions, states.length, (configuration, out, at) => {
    const key = keyOf(dimensions, configuration);
    const row = exact.get(key) ?? partial.find((candidate) => covers(candidate, configuration));
    if (row) {
      booked.add(row);
      out.set(row.values, at);
      return;
    }
    quick ??= quickWriter(family, dimensions, ledger) ?? signWriter(family, dimensions, ledger);
    if (quick) {
      quick(configuration, out, at);
      return;
    }
    if (!rows.unusable.has(key)) missing += 1;
    out.fill(1 / states.length, at, at + states.length);
  });

  for (const row of rows.usable) if (booked.has(row)) row.book();
  if (missing > 0) {
    ledger.report(
      'W-ROW-MISSING',
      [node.id],
      `${missing === 1 ? 'One row' : `${missing} rows`} of ${nameOf(node)} ${missing === 1 ? 'is' : 'are'} empty; until filled, all states count as equally likely there.`,
      [{ label: 'Back to quick numbers', action: { do: 'closeTable', node: node.id } }],
    );
  }
  return conditional;
}

function keyOf(dimensions: readonly Dimension[], configuration: readonly number[]): string {
  return dimensions
    .map(({ id, states }, at) => `${id}=${states[configuration[at] ?? 0]?.id ?? ''}`)
    .join('|');
}

function covers({ parts }: UsableRow, configuration: readonly number[]): boolean {
  return parts.every(({ parent, state }) => configuration[parent] === state);
}

/**
 * What stands in for the rows of a sign, and for a root's only row, until somebody fills one in: the
 * more of what it indicates is there, the likelier the sign (model.md §1.2).
 */
function signWriter(
  { node, states }: Family,
  dimensions: readonly Dimension[],
  ledger: Ledger,
): RowWriter | undefined {
  if (dimensions.length > 0 && node.kind !== 'indicator') return undefined;
  const top = states.length - 1;
  const { signGivenFalse, signGivenTrue } = defaultNumbers;
  const absent = defaultLeakMass(node.kind, false);
  return (configuration, out, at) => {
    const ranks = dimensions.map(({ states: of }, parent) =>
      of.length > 1 ? (configuration[parent] ?? 0) / (of.length - 1) : 0,
    );
    const share = Math.max(0, ...ranks);
    const mass =
      dimensions.length > 0 ? signGivenFalse + (signGivenTrue - signGivenFalse) * share : absent;
    const row = printRowKey(
      new Map(
        dimensions.map(({ id, states: of }, parent) => [
          id,
          of[configuration[parent] ?? 0]?.id ?? '',
        ]),
      ),
    );
    for (const [index, state] of states.entries()) {
      const value = top === 0 ? 1 : index === 0 ? 1 - mass : mass / top;
      out[at + index] = ledger.book(
        { of: 'cell', node: node.id, row, state: state.id },
        value,
        true,
      );
    }
  };
}
