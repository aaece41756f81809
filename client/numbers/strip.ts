import type { Node, Settings, State } from '../../shared/model/scenario.ts';
import { levelColour } from '../kit/level.ts';

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

/** The bar as one background, a segment a state, with a hair of free space between them. */
export function stripGradient(marginal: readonly number[]): string {
  const stops: string[] = [];
  let at = 0;
  for (const [index, share] of marginal.entries()) {
    const end = Math.min(at + share * 100, 100);
    const colour = levelColour(index, marginal.length);
    const gap = index < marginal.length - 1 && share > 0.012 ? 0.6 : 0;
    stops.push(`${colour} ${at.toFixed(2)}% ${(end - gap).toFixed(2)}%`);
    if (gap > 0) stops.push(`transparent ${(end - gap).toFixed(2)}% ${end.toFixed(2)}%`);
    at = end;
  }
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}
