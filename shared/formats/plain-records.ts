import { limits } from '../base/limits.ts';
import { kindDefaults } from '../model/defaults.ts';
import type { Link, LinkKind, Node, NodeKind } from '../model/scenario.ts';

/** A card as a person would begin it: the states of its kind, no numbers. */
export function plainCard(id: string, kind: NodeKind, label: string): Node {
  const { states, ordered, gate, policy } = kindDefaults(kind);
  return {
    id,
    kind,
    label: label.slice(0, limits.titleLength),
    pos: { x: 0, y: 0 },
    states,
    ordered,
    gate,
    leak: {},
    table: {},
    base: {},
    policy,
  };
}

/** A link without numbers; what it requires is any state of its cause but the absent one. */
export function plainLink(
  { id, kind, lamport }: { id: string; kind: LinkKind; lamport: number },
  from: Node,
  to: Node,
): Link {
  return {
    id,
    from: from.id,
    to: to.id,
    kind,
    lag: 0,
    lamport,
    effects: {},
    blocks: {},
    okStates: kind === 'requires' ? from.states.slice(1).map((state) => state.id) : [],
    scores: {},
  };
}
