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
  const { incoming } = findStructure(scenario);
  const arrows = new Set<string>();
  for (const [to, links] of incoming) {
    for (const link of links) arrows.add(`${scenario.links.get(link)?.from ?? ''} ${to}`);
  }
  const before = new Set([target, ...causes.map(({ id }) => id)]);
  const countFrom = (start: NodeId) => {
    const after = new Set([start]);
    let count = 0;
    for (const node of after) {
      for (const arrow of arrows) {
        const [from = '', to = ''] = arrow.split(' ');
        if (from !== node || !before.has(to) || to === start) continue;
        count += 1;
        if (to !== target) after.add(to);
      }
    }
    return count;
  };
  return causes.find(({ id }) => countFrom(id) <= exactUpTo) ?? causes[0];
}
