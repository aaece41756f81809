import type { Answer } from '../../shared/infer/question.ts';
import { isRunning } from '../../shared/model/carry.ts';
import type { Network } from '../../shared/model/network.ts';

/** By node and state; what the compiler put in between is nobody's card and left out. None where the evidence cannot be. */
export function marginalsOf(network: Network, answer: Answer) {
  if (answer.kind === 'impossible') return {};
  return Object.fromEntries(
    network.variables.flatMap(({ id, states }, index) => {
      if (isRunning(id)) return [];
      const chances = states.map(
        (state, at) => [state, answer.marginals[index]?.[at] ?? 0] as const,
      );
      return [[id, Object.fromEntries(chances)] as const];
    }),
  );
}
