import { must } from '../base/must.ts';
import { byCodeUnit } from './checked-network.ts';
import { checkedCpd } from './checked-cpd.ts';
import { InferError } from './infer-error.ts';
import { parentsFirst } from './parents-first.ts';
import { sameArray, sameVariable } from './same-numbers.ts';
import type { CheckedNetwork, CheckedVariable } from './checked-network.ts';
import type { Network, Variable } from '../model/network.ts';

function refuseCycles(variables: readonly CheckedVariable[]) {
  const order = parentsFirst(variables);
  if (order.length === variables.length) return;
  const sound = new Set(order);
  const stuck = variables.find((_, index) => !sound.has(index))?.id;
  throw new InferError('E-CYCLE', stuck ?? '', `"${stuck}" is among its own causes`);
}

/** A variable with its numbers checked against the states of its parents. `parents` are places in id order. */
function checkedVariable(
  variable: Variable,
  given: readonly Variable[],
  parents: readonly number[],
): CheckedVariable {
  const { id, states } = variable;
  const parentStates = variable.parents.map((parent) => must(given[parent]).states.length);
  return { id, states, parents, cpd: checkedCpd(variable, parentStates), source: variable };
}

/** Whether the two are the same variables with the same states and causes, whatever their numbers. */
function sameFrame(given: readonly Variable[], { variables, rank }: CheckedNetwork): boolean {
  return (
    given.length === rank.length &&
    given.every((variable, from) => {
      const { source } = must(variables[rank[from] as number]);
      return (
        source === variable ||
        (source.id === variable.id &&
          sameArray(source.states, variable.states) &&
          sameArray(source.parents, variable.parents))
      );
    })
  );
}

/** `before` with the numbers that have changed; a variable whose own are the same is taken over as it is. */
function renumbered(given: readonly Variable[], before: CheckedNetwork): CheckedNetwork {
  const { byId, rank } = before;
  const variables = before.variables.slice();
  for (let from = 0; from < given.length; from += 1) {
    const variable = must(given[from]);
    const index = rank[from] as number;
    const { parents, source } = must(variables[index]);
    if (sameVariable(source, variable)) continue;
    variables[index] = checkedVariable(variable, given, parents);
  }
  return { variables, byId, rank };
}

/**
 * The network in id order with every row divided by its left-to-right sum. Where it differs from
 * `before` in numbers alone, variables that are the same are taken over, so that their tables keep
 * their identity.
 * @throws {InferError} E-DUPLICATE, E-UNKNOWN (a parent), E-CYCLE, or what is wrong with a table.
 */
export function checkNetwork(network: Network, before?: CheckedNetwork): CheckedNetwork {
  const given = network.variables;
  if (before && sameFrame(given, before)) return renumbered(given, before);
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
  const variables: CheckedVariable[] = [];
  /** The last variable that named this one as its parent. */
  const namedBy = new Int32Array(count).fill(-1);
  for (let index = 0; index < count; index += 1) {
    const variable = must(given[order[index] as number]);
    const { id } = variable;
    const parents: number[] = [];
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
    }
    variables.push(checkedVariable(variable, given, parents));
  }
  refuseCycles(variables);
  return { variables, byId, rank };
}
