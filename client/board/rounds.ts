import { copyId } from '../../shared/model/rounds.ts';
import type { Meta, NodeId } from '../../shared/model/scenario.ts';

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
