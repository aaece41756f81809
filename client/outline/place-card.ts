import type { Id } from '../../shared/base/ids.ts';
import type { Node, Position, Scenario } from '../../shared/model/scenario.ts';
import type { Grouping } from './outline-tree.ts';

/** From the corner of one card to that of the next, in canvas pixels: a card and the air around it. */
const step = { x: 280, y: 148 } as const;

/**
 * Where a card goes that is added to a group of the outline: below the group's lowest card, so that
 * a phase grows as a column; a group without cards begins a column at the right of everything.
 */
export function placeCard({ nodes }: Scenario, by: Grouping, group: Id | undefined): Position {
  const all = [...nodes.values()];
  const own = all.filter((node) => (by === 'phase' ? node.phase : node.owner) === group);
  const lowest = own.reduce<Node | undefined>(
    (low, node) => (low === undefined || node.pos.y > low.pos.y ? node : low),
    undefined,
  );
  if (lowest !== undefined) {
    return freeBelow(all, { x: lowest.pos.x, y: lowest.pos.y + step.y });
  }
  if (all.length === 0) return { x: 0, y: 0 };
  return {
    x: Math.max(...all.map(({ pos }) => pos.x)) + step.x,
    y: Math.min(...all.map(({ pos }) => pos.y)),
  };
}

/** This place, or the next one below it that no card stands on. */
function freeBelow(cards: readonly Node[], wish: Position): Position {
  const column = cards
    .filter(({ pos }) => Math.abs(pos.x - wish.x) < step.x)
    .sort((a, b) => a.pos.y - b.pos.y);
  let { y } = wish;
  for (const { pos } of column) if (Math.abs(pos.y - y) < step.y) y = pos.y + step.y;
  return { x: wish.x, y };
}
