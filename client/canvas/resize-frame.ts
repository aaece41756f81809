import { resizeGroup } from '../../shared/document/commands/resize-group.ts';
import { run } from '../board/run-command.ts';
import type { Box } from '../../shared/drawing/box.ts';
import type { Gesture } from './gesture.ts';
import { groupSize } from './sizes.ts';
import type { Surface } from './surface.ts';

export type Corner = 'nw' | 'ne' | 'se' | 'sw';

/** The frame with one corner moved; it never gets smaller than a frame may be. */
export function resized(box: Box, corner: Corner, dx: number, dy: number): Box {
  const west = corner.endsWith('w');
  const north = corner.startsWith('n');
  const width = Math.max(box.width + (west ? -dx : dx), groupSize.width);
  const height = Math.max(box.height + (north ? -dy : dy), groupSize.height);
  return {
    x: Math.round(west ? box.x + box.width - width : box.x),
    y: Math.round(north ? box.y + box.height - height : box.y),
    width: Math.round(width),
    height: Math.round(height),
  };
}

/** Drags a frame's corner; one change on release. */
export function resizeFrame(
  surface: Surface,
  id: string,
  corner: Corner,
  start: PointerEvent,
): Gesture | undefined {
  const box = surface.things.box(id);
  const from = surface.toCanvas(start);
  if (!box) return undefined;
  let next = box;
  return {
    move: (event) => {
      const at = surface.toCanvas(event);
      next = resized(box, corner, at.x - from.x, at.y - from.y);
      surface.hold([[id, next]]);
    },
    drop: () => {
      run(surface.board, () => resizeGroup(surface.board.target, id, next));
      surface.release();
    },
    cancel: () => surface.release(),
  };
}
