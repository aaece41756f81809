import type { Board } from '../board/board.ts';
import { select } from '../board/selection.ts';

/** Where the questions are a sheet over the whole screen (BoardFrame.module.css). */
const sheet = '(max-width: 720px)';

/** Selects these on the canvas and brings them into view; a sheet over the canvas makes way. */
export function showOnCanvas(board: Board, ids: readonly string[]): void {
  select(board, ids);
  if (matchMedia(sheet).matches) board.ui.setState({ analyse: false, screen: 'canvas' });
  board.layout.bring(ids);
}
