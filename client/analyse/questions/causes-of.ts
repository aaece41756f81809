import type { Node, NodeId, Scenario } from '../../../shared/model/scenario.ts';
import { findStructure } from '../../../shared/model/structure.ts';

/** Arrows up to which fair shares are exact (model.md A15), and up to which estimates settle soon. */
const exactUpTo = 10;
const soonUpTo = 24;

/** The cards from which some way leads to this one over links that count, moves first, then by phase. */
export function causesOf(scenario: Scenario, target: NodeId): readonly Node[] {
  const { incoming } = findStructure(scenario);
  const found = new Set([target]);
  // A set that grows is walked to its end.
  for (const node of found) {
    for (const link of incoming.get(node) ?? []) {
      const from = scenario.links.get(link)?.from;
      if (from !== undefined) found.add(from);
    }
  }
  found.delete(target);
  const orderOf = ({ phase }: Node) => scenario.phases.get(phase ?? '')?.order ?? Infinity;
  const isMove = ({ kind }: Node) => (kind === 'move' ? 0 : 1);
  return [...found]
    .flatMap((id) => scenario.nodes.get(id) ?? [])
    .sort((a, b) => isMove(a) - isMove(b) || orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
}

/**
 * The first of these causes whose ways to the target are few enough: a move with exact shares, else one
 * with estimates, else anything else with exact shares; else the first.
 */
export function quickCause(
  scenario: Scenario,
  causes: readonly Node[],
  target: NodeId,
): Node | undefined {
  const before = new Set(causes.map(({ id }) => id));
  const effects = new Map<NodeId, Set<NodeId>>();
  for (const [to, links] of findStructure(scenario).incoming) {
    if (to !== target && !before.has(to)) continue;
    for (const link of links) {
      const from = scenario.links.get(link)?.from ?? '';
      effects.set(from, (effects.get(from) ?? new Set()).add(to));
    }
  }
  const isWithin = ({ id: start }: Node, most: number) => {
    const reached = new Set([start]);
    let arrows = 0;
    for (const node of reached) {
      for (const to of effects.get(node) ?? []) {
        if (to === start) continue;
        arrows += 1;
        if (arrows > most) return false;
        if (to !== target) reached.add(to);
      }
    }
    return true;
  };
  const moves = causes.filter(({ kind }) => kind === 'move');
  return (
    moves.find((cause) => isWithin(cause, exactUpTo)) ??
    moves.find((cause) => isWithin(cause, soonUpTo)) ??
    causes.find((cause) => isWithin(cause, exactUpTo)) ??
    causes[0]
  );
}

/** The first of these causes that has causes of its own, so that learning it tells of them; else the first. */
export function causedCause(scenario: Scenario, causes: readonly Node[]): Node | undefined {
  const { incoming } = findStructure(scenario);
  return causes.find(({ id }) => (incoming.get(id)?.length ?? 0) > 0) ?? causes[0];
}
