import type { Position } from '../../shared/model/scenario.ts';
import { containsPoint, grown } from '../../shared/drawing/box.ts';
import { distanceTo } from '../../shared/drawing/curve.ts';
import type { Surface } from './surface.ts';

export type Hit =
  | { readonly kind: 'thing'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'nothing' };

/** Pixels on screen around a line, and around a frame's edge, that still count as on it. */
const reach = 7;

/** What is under a point, without asking the page: for lines, and for all when one canvas draws everything. */
export function hitAt(surface: Surface, at: Position): Hit {
  const card = cardAt(surface, at);
  if (card !== undefined) return { kind: 'thing', id: card };
  const link = linkAt(surface, at);
  if (link !== undefined) return { kind: 'link', id: link };
  const frame = frameAt(surface, at);
  return frame === undefined ? { kind: 'nothing' } : { kind: 'thing', id: frame };
}

/** The card under a point, the last one where several lie on one another. */
export function cardAt({ things }: Surface, at: Position): string | undefined {
  return [...things.cardsIn({ x: at.x, y: at.y, width: 0.01, height: 0.01 })].at(-1);
}

/** The nearest line within reach of a point. */
export function linkAt({ links, view }: Surface, at: Position): string | undefined {
  const near = reach / view.zoom;
  let nearest: string | undefined;
  let least = near;
  for (const id of links.in(grown({ ...at, width: 0, height: 0 }, near))) {
    const route = links.route(id);
    const distance = route ? distanceTo(route.curve, at) : Infinity;
    if (distance < least) [nearest, least] = [id, distance];
  }
  return nearest;
}

/** The frame whose edge or label is under a point. */
function frameAt({ things, view }: Surface, at: Position): string | undefined {
  const near = reach / view.zoom;
  const label = 32;
  return [...things.groupsIn({ ...at, width: 0.01, height: 0.01 })].findLast((id) => {
    const box = things.box(id);
    return box && (at.y < box.y + label || !containsPoint(grown(box, -near), at));
  });
}
