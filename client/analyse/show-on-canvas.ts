import type { Board } from '../board/board.ts';
import { select } from '../board/selection.ts';
import { isSheet } from './use-sheet.ts';

/** Selects these on the canvas and brings them into view; a sheet over the canvas makes way. */
export function showOnCanvas(board: Board, ids: readonly string[]): void {
  select(board, ids);
  if (isSheet()) board.ui.setState({ analyse: false, screen: 'canvas' });
  board.layout.bring(ids);
}
