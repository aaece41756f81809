import { copyId, repeats, roundsOf } from '../../shared/model/rounds.ts';
import type { Link, Meta, Node, NodeId, Scenario } from '../../shared/model/scenario.ts';

/** The round on screen, from 1: the chosen one as far as it is played, the last unless one is chosen. */
export function shownRound(rounds: number, chosen: number | null): number {
  return Math.min(chosen ?? rounds, rounds);
}

/** What a map by network variable holds for a card: for one that repeats, what it holds for its copy of the round. */
export function inRound<V>(
  byVariable: ReadonlyMap<string, V>,
  id: NodeId,
  round: number,
): V | undefined {
  return byVariable.get(id) ?? byVariable.get(copyId(id, round));
}

/** "Spring talks", or "Round 2" where nobody named it. */
export function roundName(rounds: Meta['rounds'], round: number): string {
  return rounds?.labels[round - 1]?.trim() || `Round ${round}`;
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
