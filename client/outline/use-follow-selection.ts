import { useEffect, type RefObject } from 'react';
import type { ListLayout } from 'react-aria-components/Virtualizer';
import { useBoard } from '../board/board-context.tsx';

/**
 * Scrolls to the row of what was selected elsewhere, on the canvas or by search. What is closed stays
 * closed, and whoever is in the outline keeps their place.
 */
export function useFollowSelection(
  place: RefObject<HTMLElement | null>,
  layout: ListLayout<object>,
): void {
  const board = useBoard();
  useEffect(
    () =>
      board.selection.subscribe(({ selected }, before) => {
        const [only] = selected;
        const tree = place.current?.querySelector('[role="treegrid"]');
        if (only === undefined || selected === before.selected || !tree) return;
        if (tree.contains(document.activeElement)) return;
        const rect = layout.getLayoutInfo(only)?.rect;
        if (rect === undefined) return;
        const isInView =
          rect.y >= tree.scrollTop && rect.maxY <= tree.scrollTop + tree.clientHeight;
        if (!isInView) tree.scrollTo({ top: rect.y - (tree.clientHeight - rect.height) / 2 });
      }),
    [board, place, layout],
  );
}
