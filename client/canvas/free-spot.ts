import type { Size } from '../board/layout.ts';
import type { Position } from '../../shared/model/scenario.ts';
import { containsBox, grown, overlaps, type Box } from '../../shared/drawing/box.ts';
import { cardSize } from '../../shared/drawing/sizes.ts';
import type { Things } from './things.ts';

/** How far from the wished place is looked, in steps of a card. */
const reach = 8;
const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
const spots = steps
  .flatMap((column) => steps.map((row) => ({ column, row })))
  .sort((a, b) => Math.hypot(a.column, a.row) - Math.hypot(b.column, b.row));
/** Pixels between cards, for a link's pill and its head. */
const gap = 64;
/** Pixels between what is new and the edge of the view. */
const edge = 24;

/**
 * A place for something of this size on which no card stands: below what has the focus when that is
 * in view, else in the middle of the view, or as near to there as there is room, in view if possible.
 */
export function freeSpot(
  things: Things,
  view: Box,
  { focused, size = cardSize }: { readonly focused: string | null; readonly size?: Size },
): Position {
  const beside = focused === null ? undefined : things.box(focused);
  const wish =
    beside && overlaps(beside, view)
      ? { x: beside.x, y: beside.y + beside.height + gap }
      : {
          x: view.x + (view.width - size.width) / 2,
          y: view.y + (view.height - size.height) / 2,
        };
  const places = spots.map(({ column, row }) => ({
    x: Math.round(wish.x + column * (cardSize.width + gap)),
    y: Math.round(wish.y + row * (cardSize.height + gap)),
  }));
  const boxAt = (at: Position) => ({ ...at, width: size.width, height: size.height });
  const isFree = (at: Position) => things.cardsIn(grown(boxAt(at), 12)).size === 0;
  // As long as there is room in view, nobody has to look for what is new.
  const isSeen = (at: Position) => containsBox(view, grown(boxAt(at), edge));
  return (
    places.find((at) => isSeen(at) && isFree(at)) ??
    places.find(isFree) ?? { x: Math.round(wish.x), y: Math.round(wish.y) }
  );
}
