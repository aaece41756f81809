import type { Id } from '../../../shared/base/ids.ts';
import type { Node, NodeId, Scenario, StateId } from '../../../shared/model/scenario.ts';

/** A card's title; what is gone is called unnamed. */
export function cardName({ nodes }: Pick<Scenario, 'nodes'>, id: NodeId): string {
  return nodes.get(id)?.label.trim() || 'Unnamed';
}

/** The card that a piece of evidence, or a what-if under its card's name, is about. */
export function cardOfEvidence(
  { evidence, nodes }: Pick<Scenario, 'evidence' | 'nodes'>,
  id: Id,
): NodeId | undefined {
  return evidence.get(id)?.node ?? (nodes.has(id) ? id : undefined);
}

/** The name of one of a card's states. */
export function stateName(node: Node | undefined, id: StateId): string {
  return node?.states.find((state) => state.id === id)?.label.trim() || id;
}

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[], last = 'and'): string {
  const rest = names.slice(0, -1);
  const end = names.at(-1) ?? '';
  return rest.length === 0 ? end : `${rest.join(', ')} ${last} ${end}`;
}

/** A target in words: "Agreement: Interim or Verified". */
export function targetWords(
  { nodes }: Pick<Scenario, 'nodes'>,
  { node: id, states }: { readonly node: NodeId; readonly states: readonly StateId[] },
): string {
  const node = nodes.get(id);
  const names = states.map((state) => stateName(node, state));
  return `${cardName({ nodes }, id)}: ${listed(names, 'or')}`;
}

/** Names in a sentence: a few by name, the others counted. */
export function listedFew(names: readonly string[], last = 'and', few = 4): string {
  if (names.length <= few + 1) return listed(names, last);
  return `${names.slice(0, few).join(', ')} ${last} ${names.length - few} other cards`;
}
