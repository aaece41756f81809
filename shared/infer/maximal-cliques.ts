import type { Elimination, Graph } from './elimination.ts';

/** The maximal ones of the cliques of an elimination, joined to a forest. */
export interface MaximalCliques {
  /** Position of each variable in the elimination order. */
  readonly position: Int32Array;
  /** Elimination steps whose cliques are maximal. */
  readonly steps: readonly number[];
  /** Of each step, the step whose maximal clique holds its own. */
  readonly keeper: Int32Array;
  /** The step that eliminates the next variable of each step's clique; as many as there are steps where there is none. */
  readonly successor: Int32Array;
  /** Sum of the cells of the maximal cliques. */
  readonly cells: number;
}

/** Keeps the maximal cliques: a step's successor is absorbed when its clique adds nothing to the step's. */
export function maximalCliques(
  { order, members, begins }: Elimination,
  { cards }: Graph,
): MaximalCliques {
  const count = order.length;
  const position = new Int32Array(count);
  for (let step = 0; step < count; step += 1) position[order[step] as number] = step;
  const successor = new Int32Array(count).fill(count);
  const keeper = new Int32Array(count);
  for (let step = 0; step < count; step += 1) keeper[step] = step;
  const steps: number[] = [];
  let cells = 0;
  for (let step = 0; step < count; step += 1) {
    const begin = begins[step] as number;
    const end = begins[step + 1] as number;
    let next = count;
    let own = 1;
    for (let at = begin; at < end; at += 1) {
      const variable = members[at] as number;
      own *= cards[variable] ?? 1;
      const place = position[variable] as number;
      if (place > step && place < next) next = place;
    }
    successor[step] = next;
    if (keeper[step] === step) {
      steps.push(step);
      cells += own;
    }
    if (next === count || keeper[next] !== next) continue;
    const following = (begins[next + 1] as number) - (begins[next] as number);
    if (following === end - begin - 1) keeper[next] = keeper[step] as number;
  }
  return { position, steps, keeper, successor, cells };
}
