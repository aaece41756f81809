import { limits } from '../base/limits.ts';
import { kindDefaults } from './defaults.ts';
import { compareIds } from './own.ts';
import { lagOf, parentKey, repeats } from './rounds.ts';
import type { Link, Node, NodeId, State } from './scenario.ts';

/** A link that counts, with its parent's card. */
export interface Incoming {
  readonly link: Link;
  readonly parent: Node;
  readonly parentStates: readonly State[];
  /** Rounds that the link looks back; 0 = the same round. */
  readonly lag: number;
  /** Its dimension: the parent's id, with the rounds it looks back. */
  readonly key: string;
}

/** All that a card's conditional distribution depends on. */
export interface Family {
  readonly node: Node;
  readonly states: readonly State[];
  /** Sorted by dimension, then link id. */
  readonly incoming: readonly Incoming[];
  /** Whether the card has a copy a round. */
  readonly repeats: boolean;
}

/** A parent as a dimension of a table. A card and what it was a round before are two dimensions. */
export interface Dimension {
  /** As row keys name it: the card's id, or `id@-1` for what it was a round before. */
  readonly id: string;
  readonly node: NodeId;
  readonly lag: number;
  readonly states: readonly State[];
}

/** The states to compute with: each id once, no more than a file may bring, and never none. */
export function usableStates(node: Node): readonly State[] {
  const { states } = node;
  const sound =
    states.length > 0 &&
    states.length <= limits.statesOfFile &&
    states.every((state, at) => states.findIndex(({ id }) => id === state.id) === at);
  if (sound) return states;
  if (states.length === 0) return kindDefaults(node.kind).states;
  const distinct = new Map(states.toReversed().map((state) => [state.id, state]));
  return [...distinct.values()].toReversed().slice(0, limits.statesOfFile);
}

export function familyOf(
  node: Node,
  links: readonly Link[],
  parents: readonly Node[],
  rounds = 1,
): Family {
  const incoming = links.flatMap((link, at): Incoming[] => {
    const parent = parents[at];
    if (!parent) return [];
    const lag = lagOf(link, parent, node, rounds);
    const key = parentKey(parent.id, lag);
    return [{ link, parent, parentStates: usableStates(parent), lag, key }];
  });
  incoming.sort((a, b) => compareIds(a.key, b.key) || compareIds(a.link.id, b.link.id));
  return { node, states: usableStates(node), incoming, repeats: repeats(node, rounds) };
}

/** The distinct parents of some links, in id order. */
export function dimensionsOf(incoming: readonly Incoming[]): readonly Dimension[] {
  const found = new Map<string, Dimension>();
  for (const { key, parent, lag, parentStates } of incoming) {
    if (!found.has(key)) found.set(key, { id: key, node: parent.id, lag, states: parentStates });
  }
  return [...found.values()];
}

/** Cells of a table over these parents and `states` own states. */
export function cellsOf(dimensions: readonly Dimension[], states: number): number {
  return dimensions.reduce((cells, dimension) => cells * dimension.states.length, states);
}
