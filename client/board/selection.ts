import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Board } from './board.ts';
import type { SelectionState } from './selection-state.ts';

export function createSelectionStore(): StoreApi<SelectionState> {
  return createStore<SelectionState>(() => ({ selected: new Set(), focused: null }));
}

/** Selects exactly these records; the keyboard moves to the last one. */
export function select(board: Pick<Board, 'selection'>, ids: Iterable<string>): void {
  const selected = new Set(ids);
  board.selection.setState({ selected, focused: [...selected].at(-1) ?? null });
}

/** Adds the record to the selection, or takes it out again. */
export function toggleSelected(board: Pick<Board, 'selection'>, id: string): void {
  const selected = new Set(board.selection.getState().selected);
  if (!selected.delete(id)) selected.add(id);
  board.selection.setState({ selected, focused: id });
}

/** Nothing selected; the keyboard stays where it is. */
export function clearSelection(board: Pick<Board, 'selection'>): void {
  if (board.selection.getState().selected.size > 0) {
    board.selection.setState({ selected: new Set() });
  }
}

/** Moves the keyboard without selecting. */
export function focusOn(board: Pick<Board, 'selection'>, id: string | null): void {
  if (board.selection.getState().focused !== id) board.selection.setState({ focused: id });
}
