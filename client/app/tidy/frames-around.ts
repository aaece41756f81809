import type { Group, Position } from '../../../shared/model/scenario.ts';
import { cardSize } from '../../../shared/drawing/sizes.ts';

interface Box {
  readonly group: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const padding = 24;
/** Room for the frame's title. */
const head = 40;

/** The edges of a card at this place. */
export function boundsOf({ x, y }: Position): Omit<Box, 'group'> {
  return { left: x, top: y, right: x + cardSize.width, bottom: y + cardSize.height };
}

/** The frame that each group needs to hold its cards. */
export function framesAround(
  boxes: readonly Box[],
): readonly { readonly group: string; readonly frame: Group['frame'] }[] {
  return [...Map.groupBy(boxes, ({ group }) => group)].map(([group, own]) => {
    const left = Math.min(...own.map((box) => box.left)) - padding;
    const top = Math.min(...own.map((box) => box.top)) - head;
    const right = Math.max(...own.map((box) => box.right)) + padding;
    const bottom = Math.max(...own.map((box) => box.bottom)) + padding;
    return { group, frame: { x: left, y: top, width: right - left, height: bottom - top } };
  });
}
