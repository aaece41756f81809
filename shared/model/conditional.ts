import type { Dimension } from './family.ts';
import type { Cpd } from './network.ts';

/** A card's distribution given its parents, before the network numbers them. */
export interface Conditional {
  /** In id order. */
  readonly dimensions: readonly Dimension[];
  readonly cpd: Cpd;
}

/** Writes the distribution for one configuration (a state index per dimension) into `out` from `at` on. */
export type RowWriter = (configuration: readonly number[], out: Float64Array, at: number) => void;

/** All rows of a table, the last dimension fastest, then the own state. */
export function tabulate(
  dimensions: readonly Dimension[],
  states: number,
  write: RowWriter,
): Conditional {
  const cards = dimensions.map((dimension) => dimension.states.length);
  const rows = cards.reduce((product, card) => product * card, 1);
  const values = new Float64Array(rows * states);
  const configuration = cards.map(() => 0);
  for (let row = 0; row < rows; row += 1) {
    write(configuration, values, row * states);
    advance(configuration, cards);
  }
  return { dimensions, cpd: { kind: 'table', values } };
}

/** The next configuration, like an odometer; after the last one the first. */
export function advance(configuration: number[], cards: readonly number[]): void {
  for (let digit = cards.length - 1; digit >= 0; digit -= 1) {
    const next = (configuration[digit] ?? 0) + 1;
    configuration[digit] = next < (cards[digit] ?? 0) ? next : 0;
    if (configuration[digit] !== 0) return;
  }
}
