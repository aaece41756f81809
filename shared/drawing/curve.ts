import type { Position } from '../model/scenario.ts';
import type { Box } from './box.ts';

/**
 * A chain of cubic Bézier curves: x, y of the start, then for each piece x, y of its two control
 * points and of its end. One flat list of numbers, because thousands are made while dragging.
 */
export type Curve = readonly number[];

/** How many pieces. */
export function pieces(curve: Curve): number {
  return (curve.length - 2) / 6;
}

/** The `d` of an SVG path. */
export function pathOf(curve: Curve): string {
  let d = `M${fixed(curve, 0)} ${fixed(curve, 1)}`;
  for (let at = 2; at < curve.length; at += 6) {
    d += `C${fixed(curve, at)} ${fixed(curve, at + 1)} ${fixed(curve, at + 2)} ${fixed(curve, at + 3)} ${fixed(curve, at + 4)} ${fixed(curve, at + 5)}`;
  }
  return d;
}

function fixed(curve: Curve, at: number): number {
  return Math.round((curve[at] ?? 0) * 10) / 10;
}

/** The point at `t` in 0..1, each piece taking an equal share. */
export function pointAt(curve: Curve, t: number): Position {
  const scaled = Math.min(Math.max(t, 0), 1) * pieces(curve);
  const piece = Math.min(Math.floor(scaled), pieces(curve) - 1);
  const u = scaled - piece;
  const v = 1 - u;
  const at = piece * 6;
  const [a, b, c, d] = [v * v * v, 3 * v * v * u, 3 * v * u * u, u * u * u];
  const number = (index: number) => curve[index] ?? 0;
  return {
    x: a * number(at) + b * number(at + 2) + c * number(at + 4) + d * number(at + 6),
    y: a * number(at + 1) + b * number(at + 3) + c * number(at + 5) + d * number(at + 7),
  };
}

/** A box that holds the curve: that of its end and control points. */
export function boxOf(curve: Curve): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (let at = 0; at < curve.length; at += 2) {
    const [x, y] = [curve[at] ?? 0, curve[at + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Distance from a point to the curve in canvas pixels, to about a pixel at usual lengths. */
export function distanceTo(curve: Curve, at: Position): number {
  const steps = pieces(curve) * 24;
  let nearest = Infinity;
  let before = pointAt(curve, 0);
  for (let step = 1; step <= steps; step += 1) {
    const here = pointAt(curve, step / steps);
    nearest = Math.min(nearest, distanceToSegment(before, here, at));
    before = here;
  }
  return nearest;
}

function distanceToSegment(from: Position, to: Position, at: Position): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(at.x - from.x - t * dx, at.y - from.y - t * dy);
}
