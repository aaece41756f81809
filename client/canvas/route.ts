import { grown, overlaps, type Box } from './box.ts';
import { boxOf, pointAt, type Curve } from './curve.ts';
import { outward, type Port } from './ports.ts';

/** Pixels that a curve keeps from a card it goes around. */
const margin = 14;
/** How many cards in a row a curve steps aside for before it goes behind. */
const patience = 6;

/**
 * The curve of a link between two ports. It leaves and arrives square to the cards' sides, and a
 * link that runs left to right takes a lane above or below the cards that stand in its way.
 * `obstacles` answers which cards overlap a box; `lane` in −1..1 keeps two links in one lane apart.
 */
export function routeBetween(
  from: Port,
  to: Port,
  obstacles: (region: Box) => readonly Box[],
  lane: number,
): Curve {
  const direct = directCurve(from, to);
  if (from.side !== 'right' || to.side !== 'left') return direct;
  const blocking = blockers(direct, obstacles(boxOf(direct)));
  if (blocking.length === 0) return direct;
  const left = Math.min(...blocking.map((box) => box.x)) - margin;
  const right = Math.max(...blocking.map((box) => box.x + box.width)) + margin;
  const middle = (from.y + to.y) / 2;
  const y = freeLane(left, right, middle, obstacles);
  if (y === undefined) return direct;
  const level = y + lane * 5;
  const [start, end] = [Math.max(left, from.x + 24), Math.min(right, to.x - 24)];
  if (start >= end) return direct;
  return [
    from.x,
    from.y,
    ...square(from.x, from.y, start, level),
    ...square(start, level, end, level),
    ...square(end, level, to.x, to.y),
  ];
}

/** One S-shaped piece that starts and ends level. */
function square(x0: number, y0: number, x1: number, y1: number): number[] {
  const bend = (x1 - x0) / 2;
  return [x0 + bend, y0, x1 - bend, y1, x1, y1];
}

function directCurve(from: Port, to: Port): Curve {
  const [out, back] = [outward(from.side), outward(to.side)];
  const reach = reachOf(from, to);
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

function blockers(curve: Curve, near: readonly Box[]): Box[] {
  return near.filter((box) => {
    const shy = grown(box, 4);
    for (let step = 1; step < 24; step += 1) {
      const { x, y } = pointAt(curve, step / 24);
      if (overlaps(shy, { x: x - 0.5, y: y - 0.5, width: 1, height: 1 })) return true;
    }
    return false;
  });
}

/** The level nearest to `wish` at which nothing stands between `left` and `right`. */
function freeLane(
  left: number,
  right: number,
  wish: number,
  obstacles: (region: Box) => readonly Box[],
): number | undefined {
  const found = ([-1, 1] as const).flatMap((direction) => {
    let y = wish;
    for (let tries = 0; tries < patience; tries += 1) {
      const strip = { x: left, y: y - margin + 2, width: right - left, height: 2 * margin - 4 };
      const inTheWay = obstacles(strip);
      if (inTheWay.length === 0) return [y];
      y =
        direction < 0
          ? Math.min(...inTheWay.map((box) => box.y)) - margin
          : Math.max(...inTheWay.map((box) => box.y + box.height)) + margin;
    }
    return [];
  });
  return found.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish))[0];
}
