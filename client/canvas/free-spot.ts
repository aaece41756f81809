import type { Size } from '../board/layout.ts';
import type { Position } from '../../shared/model/scenario.ts';
import { grown, overlaps, type Box } from './box.ts';
import { cardSize } from './sizes.ts';
import type { Things } from './things.ts';

/** How far from the wished place is looked, in steps of a card. */
const reach = 8;
const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
const spots = steps
  .flatMap((column) => steps.map((row) => ({ column, row })))
  .sort((a, b) => Math.hypot(a.column, a.row) - Math.hypot(b.column, b.row));
/** Pixels between cards, for a link's pill and its head. */
const gap = 64;

/**
 * A place for something of this size on which no card stands: below what has the focus when that is
 * in view, else in the middle of the view, or as near to there as there is room.
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
  const isFree = (at: Position) =>
    things.cardsIn(grown({ ...at, width: size.width, height: size.height }, 12)).size === 0;
  return places.find(isFree) ?? { x: Math.round(wish.x), y: Math.round(wish.y) };
}
