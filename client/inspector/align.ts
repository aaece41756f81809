import type { Position } from '../../shared/model/scenario.ts';

/** A thing on the canvas with its size, in canvas pixels. */
export interface Box {
  readonly id: string;
  readonly pos: Position;
  readonly width: number;
  readonly height: number;
}

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Spread = 'across' | 'down';

/** Where each box goes so that all share one edge or middle line; boxes that need not move are left out. */
export function aligned(boxes: readonly Box[], how: Alignment): ReadonlyMap<string, Position> {
  const lefts = boxes.map(({ pos }) => pos.x);
  const tops = boxes.map(({ pos }) => pos.y);
  const right = Math.max(...boxes.map(({ pos, width }) => pos.x + width));
  const bottom = Math.max(...boxes.map(({ pos, height }) => pos.y + height));
  const [left, top] = [Math.min(...lefts), Math.min(...tops)];
  const place: Record<Alignment, (box: Box) => Position> = {
    left: ({ pos }) => ({ x: left, y: pos.y }),
    centre: ({ pos, width }) => ({ x: Math.round((left + right - width) / 2), y: pos.y }),
    right: ({ pos, width }) => ({ x: right - width, y: pos.y }),
    top: ({ pos }) => ({ x: pos.x, y: top }),
    middle: ({ pos, height }) => ({ x: pos.x, y: Math.round((top + bottom - height) / 2) }),
    bottom: ({ pos, height }) => ({ x: pos.x, y: bottom - height }),
  };
  return moved(boxes, place[how]);
}

/** Equal gaps between the boxes, the outermost two staying where they are. */
export function spread(boxes: readonly Box[], how: Spread): ReadonlyMap<string, Position> {
  const axis = how === 'across' ? 'x' : 'y';
  const size = how === 'across' ? 'width' : 'height';
  const sorted = [...boxes].sort((a, b) => a.pos[axis] - b.pos[axis]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 3) return new Map();
  const room = last.pos[axis] + last[size] - first.pos[axis];
  const gap = (room - sorted.reduce((sum, box) => sum + box[size], 0)) / (sorted.length - 1);
  const places = new Map<string, number>();
  let at = first.pos[axis];
  for (const box of sorted) {
    places.set(box.id, Math.round(at));
    at += box[size] + gap;
  }
  return moved(boxes, ({ id, pos }) => ({ ...pos, [axis]: places.get(id) ?? pos[axis] }));
}

function moved(
  boxes: readonly Box[],
  place: (box: Box) => Position,
): ReadonlyMap<string, Position> {
  const places = boxes.map((box) => [box, place(box)] as const);
  return new Map(
    places
      .filter(([{ pos }, to]) => pos.x !== to.x || pos.y !== to.y)
      .map(([{ id }, to]) => [id, to]),
  );
}
