import type { LinkKind } from '../model/scenario.ts';
import type { Curve } from './curve.ts';
import { outward, type Port } from './ports.ts';

/** An arrowhead that points right with its tip at 0, 0: a polygon, or a circle around `centre`. */
export interface Glyph {
  readonly points: readonly (readonly [number, number])[];
  readonly circle?: { readonly centre: number; readonly radius: number };
  /** Filled with the link's colour; else with the canvas, outlined. */
  readonly filled: boolean;
  /** Pixels that the line stops short of the card. */
  readonly length: number;
}

const disc = { centre: -6, radius: 5 } as const;

/** Kinds differ by the shape of their head as well as by colour, so that neither is needed alone. */
export const glyphs: Readonly<Record<LinkKind, Glyph>> = {
  promotes: {
    points: [
      [-11, -6],
      [-1, 0],
      [-11, 6],
    ],
    filled: true,
    length: 10,
  },
  inhibits: {
    points: [
      [-5, -7.5],
      [-2, -7.5],
      [-2, 7.5],
      [-5, 7.5],
    ],
    filled: true,
    length: 4,
  },
  requires: {
    points: [
      [-14, 0],
      [-7.5, -5.5],
      [-1, 0],
      [-7.5, 5.5],
    ],
    filled: true,
    length: 13,
  },
  weighs: { points: [], circle: disc, filled: true, length: 10 },
  shows: {
    points: [
      [-11, -5.5],
      [-1.5, 0],
      [-11, 5.5],
    ],
    filled: false,
    length: 11,
  },
  informs: { points: [], circle: disc, filled: false, length: 11 },
  relates: { points: [], filled: false, length: 1 },
};

/**
 * The `d` of a head at a card's side, in canvas pixels. Not a `transform`: each would be one more
 * layer for the browser to sort in every frame.
 */
export function headAt({ points, circle }: Glyph, port: Port): string {
  const { x: outX, y: outY } = outward(port.side);
  // Along the arrow is inward; aside is that turned by a quarter.
  const place = (along: number, aside: number) => ({
    x: Math.round((port.x - outX * along + outY * aside) * 10) / 10,
    y: Math.round((port.y - outY * along - outX * aside) * 10) / 10,
  });
  if (circle) {
    const { x, y } = place(circle.centre, 0);
    const r = circle.radius;
    return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
  }
  if (points.length === 0) return '';
  const corners = points.map(([along, aside]) => place(along, aside));
  return `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

/** The curve, ending `by` pixels before the card, where the head begins. */
export function shortened(curve: Curve, to: Port, by: number): Curve {
  const { x, y } = outward(to.side);
  const next = [...curve];
  const at = next.length - 2;
  next[at] = (next[at] ?? 0) + x * by;
  next[at + 1] = (next[at + 1] ?? 0) + y * by;
  return next;
}
