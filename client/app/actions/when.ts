import type { Board } from '../../board/board.ts';

export function mayEdit(board: Board): boolean {
  return board.mayEdit;
}

export function hasSelection(board: Board): boolean {
  return board.selection.getState().selected.size > 0;
}

export function selectedIds(board: Board): readonly string[] {
  return [...board.selection.getState().selected];
}
