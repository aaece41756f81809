import type { DragEvent } from 'react';
import type { Position } from '../../../shared/model/scenario.ts';
import type { Board } from '../../board/board.ts';

/** Files that are let go over a board are looked at, to be put where they were. */
export function dropOnBoard(board: Board, files: readonly File[], event: DragEvent): void {
  const at = placeOf(board, event);
  board.ui.setState({ dialog: 'import', dropped: at === undefined ? { files } : { files, at } });
}

/** Where on the canvas; undefined beside it. */
function placeOf(board: Board, { clientX, clientY, target }: DragEvent): Position | undefined {
  const canvas = target instanceof Element ? target.closest('#canvas') : null;
  if (canvas === null) return undefined;
  const { left, top } = canvas.getBoundingClientRect();
  const { x, y, zoom } = board.layout.view();
  return { x: x + (clientX - left) / zoom, y: y + (clientY - top) / zoom };
}
