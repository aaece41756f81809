import { around, type Box } from './box.ts';
import type { Curve } from './curve.ts';
import { freeLanes } from './free-lanes.ts';
import { inTheWay, type Obstacles } from './in-the-way.ts';
import { outward, type Port } from './ports.ts';

/** Pixels that a curve keeps from a card it goes around, so that its pill fits; and in a tight place. */
const margins = [26, 14] as const;
/** How often a way that meets further cards is tried again around those as well. */
const attempts = 3;
/** How far an arc may swing out, as a reach in pixels. */
const widest = 640;

/**
 * The curve of a link between two ports. It leaves and arrives square to the cards' sides. A link
 * that runs across takes a lane above or below the cards that stand in its way, one that swings
 * back to its own side swings wider; where no way is free, it runs behind as few as can be.
 * `obstacles` answers which cards overlap a box; `lane` in −1..1 keeps two links in one lane apart.
 */
export function routeBetween(from: Port, to: Port, obstacles: Obstacles, lane: number): Curve {
  if (from.side === to.side) return arc(from, to, obstacles);
  if (from.side === 'right' && to.side === 'left') return across(from, to, obstacles, lane);
  if (from.side === 'left' && to.side === 'right') {
    const seen: Obstacles = (region) => obstacles(flippedBox(region)).map(flippedBox);
    const curve = across(flippedPort(from, 'right'), flippedPort(to, 'left'), seen, lane);
    return curve.map((value, index) => (index % 2 === 0 ? -value : value));
  }
  return direct(from, to, reachOf(from, to));
}

function across(from: Port, to: Port, obstacles: Obstacles, lane: number): Curve {
  const straight = direct(from, to, reachOf(from, to));
  let blocking = inTheWay(straight, obstacles);
  if (blocking.length === 0) return straight;
  let [best, fewest] = [straight, blocking.length];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const met: Box[] = [];
    for (const margin of margins) {
      for (const curve of lanes(from, to, { blocking, margin, lane }, obstacles)) {
        const hit = inTheWay(curve, obstacles);
        if (hit.length === 0) return curve;
        if (hit.length < fewest) [best, fewest] = [curve, hit.length];
        met.push(...hit);
      }
    }
    const further = [...new Set([...blocking, ...met])];
    if (further.length === blocking.length) break;
    blocking = further;
  }
  return best;
}

/** The curves over and under what is in the way, the shorter first. */
function lanes(
  from: Port,
  to: Port,
  way: { readonly blocking: readonly Box[]; readonly margin: number; readonly lane: number },
  obstacles: Obstacles,
): Curve[] {
  const all = around(way.blocking);
  if (!all) return [];
  const span = { left: all.x - way.margin, right: all.x + all.width + way.margin };
  const [start, end] = [Math.max(span.left, from.x + 24), Math.min(span.right, to.x - 24)];
  if (start >= end) return [];
  const levels = freeLanes(span, (from.y + to.y) / 2, way.margin, obstacles);
  return levels.map((y) => {
    const level = y + way.lane * 5;
    return [
      from.x,
      from.y,
      ...square(from.x, from.y, start, level),
      ...square(start, level, end, level),
      ...square(end, level, to.x, to.y),
    ];
  });
}

/** One S-shaped piece that starts and ends level. */
function square(x0: number, y0: number, x1: number, y1: number): number[] {
  const bend = (x1 - x0) / 2;
  return [x0 + bend, y0, x1 - bend, y1, x1, y1];
}

/** From a side of one card to the same side of another, wide enough to go around what is between. */
function arc(from: Port, to: Port, obstacles: Obstacles): Curve {
  const narrow = reachOf(from, to);
  for (let reach = narrow; reach <= widest; reach += 40) {
    const curve = direct(from, to, reach);
    if (inTheWay(curve, obstacles).length === 0) return curve;
  }
  return direct(from, to, narrow);
}

function direct(from: Port, to: Port, reach: number): Curve {
  const [out, back] = [outward(from.side), outward(to.side)];
  return [
    from.x,
    from.y,
    from.x + out.x * reach,
    from.y + out.y * reach,
    to.x + back.x * reach,
    to.y + back.y * reach,
    to.x,
    to.y,
  ];
}

function reachOf(from: Port, to: Port): number {
  if (from.side === to.side) return 36 + Math.abs(to.y - from.y) * 0.16;
  const upright = from.side === 'top' || from.side === 'bottom';
  const gap = upright ? Math.abs(to.y - from.y) : Math.abs(to.x - from.x);
  return Math.min(Math.max(gap * 0.5, 14), 170);
}

function flippedPort(port: Port, side: Port['side']): Port {
  return { side, x: -port.x, y: port.y };
}

function flippedBox(box: Box): Box {
  return { ...box, x: -box.x - box.width };
}
