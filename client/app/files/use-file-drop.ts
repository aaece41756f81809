import { useMemo, useState, type DragEvent } from 'react';
import type { Position } from '../../../shared/model/scenario.ts';
import type { Board } from '../../board/board.ts';

/**
 * Handlers for the whole screen: a file that is let go over the canvas is looked at, to be put there;
 * nowhere does the browser leave the board for it.
 */
export function useFileDrop(board: Board) {
  const [isOver, setOver] = useState(false);
  const handlers = useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event: DragEvent<HTMLElement>) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        const at = placeOf(board, event);
        const dropped = at === undefined ? { file } : { file, at };
        board.ui.setState({ dialog: 'import', dropped });
      },
    }),
    [board],
  );
  return { isOver, handlers };
}

function holdsFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

/** Where on the canvas; undefined beside it. */
function placeOf(board: Board, { clientX, clientY, target }: DragEvent): Position | undefined {
  const canvas = target instanceof Element ? target.closest('#canvas') : null;
  if (canvas === null) return undefined;
  const { left, top } = canvas.getBoundingClientRect();
  const { x, y, zoom } = board.layout.view();
  return { x: x + (clientX - left) / zoom, y: y + (clientY - top) / zoom };
}
