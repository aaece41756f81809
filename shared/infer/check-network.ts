import { byCodeUnit } from './checked-network.ts';
import { checkedCpd } from './checked-cpd.ts';
import { InferError } from './infer-error.ts';
import { parentsFirst } from './parents-first.ts';
import { sameVariable } from './same-numbers.ts';
import type { CheckedNetwork, CheckedVariable } from './checked-network.ts';
import type { Network } from '../model/network.ts';

function refuseCycles(variables: readonly CheckedVariable[]) {
  const sound = new Set(parentsFirst(variables));
  const stuck = variables.find((_, index) => !sound.has(index))?.id;
  if (stuck === undefined) return;
  throw new InferError('E-CYCLE', stuck, `"${stuck}" is among its own causes`);
}

/**
 * The network in id order with every row divided by its left-to-right sum. A variable that is the same
 * as in `before` is taken over, so that its tables keep their identity.
 * @throws {InferError} E-DUPLICATE, E-UNKNOWN (a parent), E-CYCLE, or what is wrong with a table.
 */
export function checkNetwork(network: Network, before?: CheckedNetwork): CheckedNetwork {
  const order = network.variables
    .map((variable, index) => ({ variable, index }))
    .sort((a, b) => byCodeUnit(a.variable.id, b.variable.id));
  const rank = Array.from<number>({ length: order.length }).fill(0);
  const byId = new Map<string, number>();
  for (const [index, entry] of order.entries()) {
    const { id } = entry.variable;
    if (byId.has(id)) throw new InferError('E-DUPLICATE', id, `"${id}" is defined twice`);
    byId.set(id, index);
    rank[entry.index] = index;
  }
  const sameNumbering =
    before !== undefined &&
    before.rank.length === rank.length &&
    before.rank.every((place, index) => place === rank[index]);
  const variables = order.map(({ variable }, index): CheckedVariable => {
    const kept = before?.variables[index];
    if (sameNumbering && kept && sameVariable(kept.source, variable)) return kept;
    const parents = variable.parents.map((parent) => {
      const place = rank[parent];
      if (place !== undefined) return place;
      throw new InferError(
        'E-UNKNOWN',
        variable.id,
        `"${variable.id}" has a parent that is not there`,
      );
    });
    if (new Set(parents).size < parents.length) {
      throw new InferError('E-DUPLICATE', variable.id, `"${variable.id}" names a parent twice`);
    }
    const parentStates = parents.map((parent) => order[parent]?.variable.states.length ?? 0);
    const cpd = checkedCpd(variable, parentStates);
    return { id: variable.id, states: variable.states, parents, cpd, source: variable };
  });
  refuseCycles(variables);
  return { variables, byId, rank };
}
