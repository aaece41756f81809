import { never } from '../../shared/base/never.ts';
import type { LinkKind } from '../../shared/model/scenario.ts';
import type { Side } from './ports.ts';

/** An arrowhead drawn pointing right with its tip at 0, 0. */
export interface Glyph {
  readonly d: string;
  /** Filled with the link's colour; else with the canvas, outlined. */
  readonly filled: boolean;
  /** Pixels that the line stops short of the card. */
  readonly length: number;
}

/** Kinds differ by the shape of their head as well as by colour, so that neither is needed alone. */
export const glyphs: Readonly<Record<LinkKind, Glyph>> = {
  promotes: { d: 'M-11 -6L-1 0L-11 6Z', filled: true, length: 10 },
  inhibits: { d: 'M-5 -7.5H-2V7.5H-5Z', filled: true, length: 4 },
  requires: { d: 'M-14 0L-7.5 -5.5L-1 0L-7.5 5.5Z', filled: true, length: 13 },
  weighs: { d: 'M-11 0A5 5 0 1 1 -1 0A5 5 0 1 1 -11 0Z', filled: true, length: 10 },
  shows: { d: 'M-11 -5.5L-1.5 0L-11 5.5Z', filled: false, length: 11 },
  informs: { d: 'M-11 0A5 5 0 1 1 -1 0A5 5 0 1 1 -11 0Z', filled: false, length: 11 },
  relates: { d: '', filled: false, length: 1 },
};

/** Degrees by which a glyph turns to arrive at this side of a card. */
export function turnInto(side: Side): number {
  switch (side) {
    case 'left':
      return 0;
    case 'right':
      return 180;
    case 'top':
      return 90;
    case 'bottom':
      return -90;
    default:
      return never(side);
  }
}
