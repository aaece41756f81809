import type { Box } from './box.ts';
import type { Obstacles } from './in-the-way.ts';

/** How many cards in a row a curve steps aside for before it goes behind. */
const patience = 6;

/**
 * The levels nearest to `wish`, one above and one below, at which nothing stands within `margin`
 * pixels of the way from `left` to `right`; the nearer first.
 */
export function freeLanes(
  span: { readonly left: number; readonly right: number },
  wish: number,
  margin: number,
  obstacles: Obstacles,
): number[] {
  const standing = (y: number): readonly Box[] =>
    obstacles({
      x: span.left,
      y: y - margin + 2,
      width: span.right - span.left,
      height: 2 * margin - 4,
    });
  const found = ([-1, 1] as const).flatMap((direction) => {
    let y = wish;
    for (let tries = 0; tries < patience; tries += 1) {
      const boxes = standing(y);
      if (boxes.length === 0) return [y];
      y =
        direction < 0
          ? Math.min(...boxes.map((box) => box.y)) - margin
          : Math.max(...boxes.map((box) => box.y + box.height)) + margin;
    }
    return [];
  });
  return found.sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish));
}
