import type { Link, Node, NodeId, Scenario } from './scenario.ts';

/*
 * Rounds (model.md §1.8): cards that repeat are copied once a round, as `id@1` … `id@T`, with the same
 * numbers. An id holds no '@', so a copy is never mistaken for a card.
 */

/** How many rounds are played; 1 where the board has none. */
export function roundsOf(scenario: Pick<Scenario, 'meta'>): number {
  return scenario.meta.rounds?.count ?? 1;
}

/** Whether the card has one copy a round. */
export function repeats(node: Pick<Node, 'perRound'>, rounds: number): boolean {
  return rounds > 1 && node.perRound === true;
}

/** The copy of a repeating card in a round. */
export function copyId(id: NodeId, round: number): string {
  return `${id}@${round}`;
}

/** The network's variable that a card is read from: of a repeating one that of `round`, else of the last round. */
export function variableOf(node: Pick<Node, 'id' | 'perRound'>, rounds: number, round = rounds) {
  return repeats(node, rounds) ? copyId(node.id, round) : node.id;
}

/** All variables of a card, by round. */
export function variablesOf(node: Pick<Node, 'id' | 'perRound'>, rounds: number): string[] {
  if (!repeats(node, rounds)) return [node.id];
  return Array.from({ length: rounds }, (_, at) => copyId(node.id, at + 1));
}

/** How many rounds later the link acts: only between two cards that repeat can it be later at all. */
export function lagOf(link: Pick<Link, 'lag'>, from: Node, to: Node, rounds: number): number {
  return repeats(from, rounds) && repeats(to, rounds) ? link.lag : 0;
}

/** How a parent is named in row keys: `id`, or `id@-1` for what it was a round before. */
export function parentKey(id: NodeId, lag: number): string {
  return lag === 0 ? id : `${id}@-${lag}`;
}

/** The card that a row key's parent or a network's variable is a copy of. */
export function cardOf(name: string): NodeId {
  const at = name.indexOf('@');
  return at < 0 ? name : name.slice(0, at);
}

/** The same parent, so many rounds before, of another card. */
export function renamedParent(key: string, card: NodeId): string {
  return `${card}${key.slice(cardOf(key).length)}`;
}

/** Rounds by which a link's effect comes later; 0 where it comes at once, or where the lag counts for nothing. */
export function laterBy(link: Link, { meta, nodes }: Pick<Scenario, 'meta' | 'nodes'>): number {
  if (link.lag === 0) return 0;
  const both = [nodes.get(link.from), nodes.get(link.to)];
  return both.every((end) => end !== undefined && repeats(end, roundsOf({ meta }))) ? link.lag : 0;
}

/** Whether a link waits for a round that never comes, so that it counts for nothing. */
export function neverActs(link: Link, { meta, nodes }: Pick<Scenario, 'meta' | 'nodes'>): boolean {
  if (link.lag === 0) return false;
  const rounds = roundsOf({ meta });
  const turns = (end: Node | undefined) => end !== undefined && repeats(end, rounds);
  return !turns(nodes.get(link.from)) && !turns(nodes.get(link.to));
}
