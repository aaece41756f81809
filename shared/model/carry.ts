import type { Variable } from './network.ts';
import { copyId } from './rounds.ts';
import type { Node } from './scenario.ts';

/*
 * What a card that repeats says to one that does not (model.md §1.8): its last round, the highest state
 * of any round, or the lowest of all. The latter two run along the rounds as deterministic variables of
 * their own, `id@any.2` … `id@any.T`, so that their tables stay small.
 */

interface Running extends Omit<Variable, 'parents'> {
  readonly parents: readonly string[];
}

/** Whether there are such variables. */
export function carried(node: Node): boolean {
  return node.carry === 'any' || node.carry === 'all';
}

function runningId(node: Node, round: number): string {
  return round === 1 ? copyId(node.id, 1) : `${node.id}@${node.carry ?? ''}.${round}`;
}

/** Whether a network's variable only carries rounds on, and is no card's own. */
export function isRunning(variable: string): boolean {
  return variable.includes('@any.') || variable.includes('@all.');
}

/** The variable that a card outside time takes as its parent. */
export function carryId(node: Node, rounds: number): string {
  return carried(node) ? runningId(node, rounds) : copyId(node.id, rounds);
}

export function carryVariables(
  node: Node,
  rounds: number,
  states: readonly string[],
): readonly { readonly id: string; readonly make: () => Running }[] {
  const pick = node.carry === 'any' ? Math.max : Math.min;
  return Array.from({ length: rounds - 1 }, (_, at) => {
    const round = at + 2;
    const id = runningId(node, round);
    const make = () => {
      const parents = [runningId(node, round - 1), copyId(node.id, round)];
      return { id, states, parents, cpd: { kind: 'table' as const, values: level(states, pick) } };
    };
    return { id, make };
  });
}

/** One row for each pair of states, all mass on the state that `pick` takes. */
function level(states: readonly string[], pick: (a: number, b: number) => number): Float64Array {
  const count = states.length;
  const values = new Float64Array(count * count * count);
  for (let before = 0; before < count; before += 1) {
    for (let now = 0; now < count; now += 1) {
      values[(before * count + now) * count + pick(before, now)] = 1;
    }
  }
  return values;
}
