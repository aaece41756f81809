import type { NodeKind } from '../model/scenario.ts';
import { cardSize } from './sizes.ts';

const { width, height } = cardSize;

/** A rectangle, `inset` from the card's edge, with each corner round (`r`) or cut (`c`). */
function outline(inset: number, corners: readonly [string, string, string, string]): string {
  const [left, top] = [inset, inset];
  const [right, bottom] = [width - inset, height - inset];
  const at = [
    { x: left, y: top, into: [0, 1], out: [1, 0] },
    { x: right, y: top, into: [-1, 0], out: [0, 1] },
    { x: right, y: bottom, into: [0, -1], out: [-1, 0] },
    { x: left, y: bottom, into: [1, 0], out: [0, -1] },
  ] as const;
  const parts = at.map(({ x, y, into, out }, index) => {
    const corner = corners[index] ?? 'r0';
    const size = Math.max(Number(corner.slice(1)) - inset * 0.6, 0);
    const from = `${x + into[0] * size} ${y + into[1] * size}`;
    const to = `${x + out[0] * size} ${y + out[1] * size}`;
    const start = index === 0 ? 'M' : 'L';
    return corner.startsWith('c')
      ? `${start}${from}L${to}`
      : `${start}${from}A${size} ${size} 0 0 1 ${to}`;
  });
  return `${parts.join('')}Z`;
}

export interface CardShape {
  /** The silhouette. */
  readonly outer: string;
  /** A second, thin line or mark inside it. */
  readonly inner?: string;
}

const [round, soft] = ['r6', 'r20'];

/**
 * Silhouettes by kind: a move is a plain sheet with its actor's spine, an event has soft ends, an
 * outcome is cut at all corners with a double line, an indicator is a filed slip with one cut corner.
 */
export const cardShapes: Readonly<Record<NodeKind, CardShape>> = {
  move: { outer: outline(0.75, [round, round, round, round]) },
  event: { outer: outline(0.75, [soft, soft, soft, soft]) },
  outcome: {
    outer: outline(0.75, ['c12', 'c12', 'c12', 'c12']),
    inner: outline(4, ['c12', 'c12', 'c12', 'c12']),
  },
  indicator: {
    outer: outline(0.75, [round, 'c18', round, round]),
    inner: `M${width - 17.6} 1.2V12.5A5 5 0 0 0 ${width - 12.6} 17.6H${width - 1.2}`,
  },
};

/** The actor's spine along a move's left side. */
export const spine = `M0.75 6.75A6 6 0 0 1 6 0.75V${height - 0.75}A6 6 0 0 1 0.75 ${height - 6.75}Z`;
