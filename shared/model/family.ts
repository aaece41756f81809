import { limits } from '../base/limits.ts';
import { kindDefaults } from './defaults.ts';
import { compareIds } from './own.ts';
import type { Link, Node, NodeId, State } from './scenario.ts';

/** A link that counts, with its parent's card. */
export interface Incoming {
  readonly link: Link;
  readonly parent: Node;
  readonly parentStates: readonly State[];
}

/** All that a card's conditional distribution depends on. */
export interface Family {
  readonly node: Node;
  readonly states: readonly State[];
  /** Sorted by parent id, then link id. */
  readonly incoming: readonly Incoming[];
}

/** A parent as a dimension of a table. */
export interface Dimension {
  readonly id: NodeId;
  readonly states: readonly State[];
}

/** The states to compute with: each id once, at most twelve, and never none. */
export function usableStates(node: Node): readonly State[] {
  const { states } = node;
  const sound =
    states.length > 0 &&
    states.length <= limits.states &&
    states.every((state, at) => states.findIndex(({ id }) => id === state.id) === at);
  if (sound) return states;
  if (states.length === 0) return kindDefaults(node.kind).states;
  const distinct = new Map(states.toReversed().map((state) => [state.id, state]));
  return [...distinct.values()].toReversed().slice(0, limits.states);
}

export function familyOf(node: Node, links: readonly Link[], parents: readonly Node[]): Family {
  const incoming = links.flatMap((link, at): Incoming[] => {
    const parent = parents[at];
    return parent ? [{ link, parent, parentStates: usableStates(parent) }] : [];
  });
  incoming.sort((a, b) => compareIds(a.parent.id, b.parent.id) || compareIds(a.link.id, b.link.id));
  return { node, states: usableStates(node), incoming };
}

/** The distinct parents of some links, in id order. */
export function dimensionsOf(incoming: readonly Incoming[]): readonly Dimension[] {
  const found = new Map<NodeId, Dimension>();
  for (const { parent, parentStates } of incoming) {
    if (!found.has(parent.id)) found.set(parent.id, { id: parent.id, states: parentStates });
  }
  return [...found.values()];
}

/** Cells of a table over these parents and `states` own states. */
export function cellsOf(dimensions: readonly Dimension[], states: number): number {
  return dimensions.reduce((cells, dimension) => cells * dimension.states.length, states);
}
