import { never } from '../base/never.ts';
import type { Position } from '../model/scenario.ts';
import { centre, type Box } from './box.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Where a link touches a card: a point on its border, and the side that the point is on. */
export interface Port extends Position {
  readonly side: Side;
}

/** Free pixels between two cards from which on a link goes straight across. */
const clear = 12;
/** Two cards above one another are joined bottom to top while no third fits in between. */
const stacked = 132;
/** Most pixels between neighbouring links on one side, and what the corners keep free. */
const spread = 20;
const corner = 16;

/** The sides at which a link leaves and arrives, so that most run with the story, left to right. */
export function sidesOf(from: Box, to: Box): readonly [Side, Side] {
  if (to.x - (from.x + from.width) >= clear) return ['right', 'left'];
  if (from.x - (to.x + to.width) >= clear) return ['left', 'right'];
  const below = to.y - (from.y + from.height);
  const above = from.y - (to.y + to.height);
  if (below >= 0 && below < stacked) return ['bottom', 'top'];
  if (above >= 0 && above < stacked) return ['top', 'bottom'];
  return ['right', 'right'];
}

/** One end of a link at a card: which link, at which side, and where the other end is. */
export interface LinkEnd {
  readonly link: string;
  /** `from`: the link starts here. */
  readonly end: 'from' | 'to';
  readonly side: Side;
  readonly other: Box;
}

/**
 * Spreads the ends over each side of a card in the order of what they lead to, so that neighbours
 * do not cross and two links between the same pair run beside each other.
 */
export function spreadPorts(
  box: Box,
  ends: readonly LinkEnd[],
  place: (end: LinkEnd, port: Port) => void,
): void {
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const here = ends.filter((end) => end.side === side);
    if (here.length === 0) continue;
    const upright = side === 'left' || side === 'right';
    const key = (end: LinkEnd) => (upright ? centre(end.other).y : centre(end.other).x);
    here.sort((a, b) => key(a) - key(b) || (a.link < b.link ? -1 : 1));
    const length = upright ? box.height : box.width;
    const step = Math.min(spread, (length - 2 * corner) / here.length);
    for (const [index, end] of here.entries()) {
      const along = length / 2 + (index - (here.length - 1) / 2) * step;
      place(end, portOn(box, side, along));
    }
  }
}

function portOn(box: Box, side: Side, along: number): Port {
  switch (side) {
    case 'left':
      return { side, x: box.x, y: box.y + along };
    case 'right':
      return { side, x: box.x + box.width, y: box.y + along };
    case 'top':
      return { side, x: box.x + along, y: box.y };
    case 'bottom':
      return { side, x: box.x + along, y: box.y + box.height };
    default:
      return never(side);
  }
}

/** The direction away from a card at this side. */
export function outward(side: Side): Position {
  switch (side) {
    case 'left':
      return { x: -1, y: 0 };
    case 'right':
      return { x: 1, y: 0 };
    case 'top':
      return { x: 0, y: -1 };
    case 'bottom':
      return { x: 0, y: 1 };
    default:
      return never(side);
  }
}
