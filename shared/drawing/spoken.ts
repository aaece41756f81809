import type { Node, Settings, State } from '../model/scenario.ts';

/** What a strip's words are about: the target states, or the top state, or the likeliest of unordered ones. */
export interface Spoken {
  readonly label: string;
  readonly probability: number;
  /** Index of the first state meant. */
  readonly index: number;
}

/** Which states a card speaks of, and how likely they are together; undefined without states. */
export function spokenOf(
  node: Node,
  marginal: readonly number[],
  target: Settings['target'],
): Spoken | undefined {
  const wanted = target?.node === node.id ? target.states : [];
  const named = node.states.filter(({ id }) => wanted.includes(id));
  if (named.length > 0) {
    const probability = named.reduce((sum, state) => sum + of(node, marginal, state), 0);
    const label = named.map((state) => state.label).join(' or ');
    return { label, probability, index: node.states.findIndex(({ id }) => id === named[0]?.id) };
  }
  const last = node.states.length - 1;
  const index = node.ordered ? last : marginal.indexOf(Math.max(...marginal));
  const state = node.states[index];
  return state && { label: state.label, probability: marginal[index] ?? 0, index };
}

function of(node: Node, marginal: readonly number[], state: State): number {
  return marginal[node.states.indexOf(state)] ?? 0;
}
