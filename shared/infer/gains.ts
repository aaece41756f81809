import { checkedCpd } from './checked-cpd.ts';
import { must } from '../base/must.ts';
import { sameForm } from './same-numbers.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { Cpd } from '../model/network.ts';
import type { Evidence } from './evidence.ts';
import type { Plan } from './plan.ts';

/** Other numbers for one variable, which is named by its place in the network as given. */
export interface Change {
  readonly variable: number;
  readonly cpd: Cpd;
}

/** What P(evidence) is, and what it would gain by each change alone. */
export interface Gains {
  readonly probabilityOfEvidence: number;
  /** Undefined where not only numbers change. */
  readonly gains: readonly (number | undefined)[];
}

/**
 * From the derivatives of P(evidence) by every number, which one pass up and down the tree gives for all
 * of them (Darwiche 2003): exact where P(evidence) is linear in what changes.
 * @param plan Loaded, collected, and P(evidence) positive. @throws {InferError} for broken numbers.
 */
export function gainsOf(
  network: CheckedNetwork,
  evidence: Evidence,
  plan: Plan,
  probabilityOfEvidence: number,
  changes: readonly Change[],
): Gains {
  plan.distribute();
  const gains = changes.map(({ variable, cpd }) => {
    const index = network.rank[variable] ?? -1;
    const known = network.variables[index];
    if (!known || !sameForm(known.cpd, cpd)) return undefined;
    const parents = known.parents.map((parent) => must(network.variables[parent]).states.length);
    const checked = checkedCpd({ ...known.source, cpd }, parents);
    // Surgery cuts a variable off from its numbers.
    if (evidence.told.has(index)) return 0;
    return probabilityOfEvidence * plan.gain(network, index, checked);
  });
  return { probabilityOfEvidence, gains };
}
