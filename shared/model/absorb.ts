import { limits } from '../base/limits.ts';
import { tabulate } from './conditional.ts';
import type { Conditional } from './conditional.ts';
import { cellsOf } from './family.ts';
import type { Dimension, Family } from './family.ts';
import type { Ledger } from './ledger.ts';
import { noisyMaxRow } from './noisy-max.ts';
import { compareIds } from './own.ts';
import { parentKey } from './rounds.ts';
import { nameOf } from './words-of-card.ts';

/**
 * A card that stays in its top state once it is there: P(Y_t = top | Y_{t−1} = top) = 1 (model.md §1.8).
 * What it was a round before becomes a parent, if it is not one by a link already. In the first round
 * nothing was before, so nothing is absorbed.
 */
export function absorb(natural: Conditional, family: Family, ledger: Ledger): Conditional {
  const { node, states } = family;
  const key = parentKey(node.id, 1);
  const before: Dimension = { id: key, node: node.id, lag: 1, states };
  const dimensions = natural.dimensions.some(({ id }) => id === key)
    ? natural.dimensions
    : [...natural.dimensions, before].sort((a, b) => compareIds(a.id, b.id));
  if (cellsOf(dimensions, states.length) > limits.tableCells) {
    ledger.report(
      'E-TOO-BIG',
      [node.id],
      `${nameOf(node)} has too many causes to stay as it is once reached; it counts without staying.`,
      [{ label: 'Do not let it stay', action: { do: 'letItChange', node: node.id } }],
    );
    return natural;
  }
  const { cpd } = natural;
  const count = states.length;
  const own = natural.dimensions.map(({ id }) => dimensions.findIndex((other) => other.id === id));
  const cards = natural.dimensions.map((dimension) => dimension.states.length);
  const last = dimensions.findIndex(({ id }) => id === key);
  const write = cpd.kind === 'noisyMax' ? noisyMaxRow(cpd, count) : undefined;
  return tabulate(dimensions, count, (configuration, out, at) => {
    if (configuration[last] === count - 1) {
      out[at + count - 1] = 1;
      return;
    }
    const causes = own.map((place) => configuration[place] ?? 0);
    if (write) write(causes, out, at);
    else if (cpd.kind === 'table') {
      const row = causes.reduce((cell, state, place) => cell * (cards[place] ?? 1) + state, 0);
      out.set(cpd.values.subarray(row * count, (row + 1) * count), at);
    }
  });
}
