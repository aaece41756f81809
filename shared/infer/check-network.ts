import { must } from '../base/must.ts';
import { byCodeUnit } from './checked-network.ts';
import { checkedCpd } from './checked-cpd.ts';
import { InferError } from './infer-error.ts';
import { parentsFirst } from './parents-first.ts';
import { sameVariable } from './same-numbers.ts';
import type { CheckedNetwork, CheckedVariable } from './checked-network.ts';
import type { Network } from '../model/network.ts';

function refuseCycles(variables: readonly CheckedVariable[]) {
  const order = parentsFirst(variables);
  if (order.length === variables.length) return;
  const sound = new Set(order);
  const stuck = variables.find((_, index) => !sound.has(index))?.id;
  throw new InferError('E-CYCLE', stuck ?? '', `"${stuck}" is among its own causes`);
}

/**
 * The network in id order with every row divided by its left-to-right sum. A variable that is the same
 * as in `before` is taken over, so that its tables keep their identity.
 * @throws {InferError} E-DUPLICATE, E-UNKNOWN (a parent), E-CYCLE, or what is wrong with a table.
 */
export function checkNetwork(network: Network, before?: CheckedNetwork): CheckedNetwork {
  const given = network.variables;
  const count = given.length;
  const order = given
    .map((_, index) => index)
    .sort((a, b) => byCodeUnit(must(given[a]).id, must(given[b]).id));
  const rank = order.slice();
  const byId = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const from = order[index] as number;
    const { id } = must(given[from]);
    if (byId.has(id)) throw new InferError('E-DUPLICATE', id, `"${id}" is defined twice`);
    byId.set(id, index);
    rank[from] = index;
  }
  const sameNumbering =
    before !== undefined &&
    before.rank.length === rank.length &&
    before.rank.every((place, index) => place === rank[index]);
  const variables: CheckedVariable[] = [];
  /** The last variable that named this one as its parent. */
  const namedBy = new Int32Array(count).fill(-1);
  for (let index = 0; index < count; index += 1) {
    const variable = must(given[order[index] as number]);
    const { id, states } = variable;
    const kept = before?.variables[index];
    if (sameNumbering && kept && sameVariable(kept.source, variable)) {
      variables.push(kept);
      continue;
    }
    const parents: number[] = [];
    const parentStates: number[] = [];
    for (const parent of variable.parents) {
      const place = rank[parent];
      if (place === undefined) {
        throw new InferError('E-UNKNOWN', id, `"${id}" has a parent that is not there`);
      }
      if (namedBy[place] === index) {
        throw new InferError('E-DUPLICATE', id, `"${id}" names a parent twice`);
      }
      namedBy[place] = index;
      parents.push(place);
      parentStates.push(must(given[parent]).states.length);
    }
    const cpd = checkedCpd(variable, parentStates);
    variables.push({ id, states, parents, cpd, source: variable });
  }
  refuseCycles(variables);
  return { variables, byId, rank };
}
