import type { LikelihoodFinding, Variable } from '../model/network.ts';

/** The finding that a variable is in one of its states, by number. */
export function seenIn({ id: variable, states }: Variable, state: number, id: string) {
  const likelihood = states.map((_, other) => (other === state ? 1 : 0));
  return { kind: 'likelihood', id, variable, likelihood } satisfies LikelihoodFinding;
}
