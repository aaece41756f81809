import type { RowWriter } from './conditional.ts';
import type { Dimension, Family } from './family.ts';
import type { Ledger } from './ledger.ts';
import { factorise, noisyMaxRow } from './noisy-max.ts';
import { own } from './own.ts';
import { weightsRow } from './weights.ts';

/**
 * The quick gate under a full table (model.md §1.6), over all the card's parents; undefined when
 * nobody has given it numbers.
 */
export function quickWriter(
  family: Family,
  dimensions: readonly Dimension[],
  ledger: Ledger,
): RowWriter | undefined {
  const { node, states, incoming } = family;
  const has = (record: Readonly<Record<string, unknown>>) => Object.keys(record).length > 0;
  if (has(node.base) || incoming.some(({ link }) => has(link.scores))) {
    return weightsRow(family, dimensions, ledger);
  }
  const numbered = incoming.some(
    ({ link }) => has(link.effects) || has(link.blocks) || link.necessity !== undefined,
  );
  const leak = states.some(({ id }) => own(node.leak, id) !== undefined);
  if (!numbered && !leak) return undefined;
  return noisyMaxRow(factorise(family, dimensions, ledger), states.length);
}
