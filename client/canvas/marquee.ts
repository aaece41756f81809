import type { StoreApi } from 'zustand/vanilla';
import { clearSelection, select } from '../board/selection.ts';
import { containsBox, spanned, type Box } from '../../shared/drawing/box.ts';
import type { Gesture } from './gesture.ts';
import type { Overlays } from './overlays.ts';
import type { Surface } from './surface.ts';

/** Cards that the box touches, frames that it holds, and links between what it selects. */
function within({ things, links }: Surface, box: Box): Set<string> {
  const cards = things.cardsIn(box);
  const found = new Set(cards);
  for (const id of things.groupsIn(box)) {
    const frame = things.box(id);
    if (frame && containsBox(box, frame)) found.add(id);
  }
  for (const id of cards) {
    for (const linkId of links.at(id)) {
      const link = links.get(linkId);
      if (link && cards.has(link.from) && cards.has(link.to)) found.add(linkId);
    }
  }
  return found;
}

/** Draws a rectangle that selects what it touches; with Shift it adds. */
export function marquee(
  surface: Surface,
  overlays: StoreApi<Overlays>,
  start: PointerEvent,
): Gesture {
  const { board } = surface;
  const from = surface.toCanvas(start);
  const before = start.shiftKey ? board.selection.getState().selected : new Set<string>();
  return {
    move: (event) => {
      const box = spanned(from, surface.toCanvas(event));
      overlays.setState({ marquee: box });
      select(board, new Set([...before, ...within(surface, box)]));
    },
    drop: () => overlays.setState({ marquee: null }),
    cancel: () => {
      overlays.setState({ marquee: null });
      select(board, before);
    },
    click: () => {
      if (!start.shiftKey) clearSelection(board);
    },
  };
}
