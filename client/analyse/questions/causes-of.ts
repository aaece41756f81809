import type { Node, NodeId, Scenario } from '../../../shared/model/scenario.ts';
import { findStructure } from '../../../shared/model/structure.ts';

/** Arrows up to which fair shares are exact and quick (model.md A15). */
const exactUpTo = 10;

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

/** The first of these causes whose ways to the target are few enough to be gone through at once; else the first. */
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
  const isQuick = ({ id: start }: Node) => {
    const reached = new Set([start]);
    let arrows = 0;
    for (const node of reached) {
      for (const to of effects.get(node) ?? []) {
        if (to === start) continue;
        arrows += 1;
        if (arrows > exactUpTo) return false;
        if (to !== target) reached.add(to);
      }
    }
    return true;
  };
  return causes.find(isQuick) ?? causes[0];
}

/** The first of these causes that has causes of its own, so that learning it tells of them; else the first. */
export function causedCause(scenario: Scenario, causes: readonly Node[]): Node | undefined {
  const { incoming } = findStructure(scenario);
  return causes.find(({ id }) => (incoming.get(id)?.length ?? 0) > 0) ?? causes[0];
}
