import { useEffect, type ReactNode } from 'react';
import type { TreeState } from 'react-stately/useTreeState';
import { useBoard } from '../board/board-context.tsx';
import { outlineState } from './outline-state.ts';
import { useOutline } from './use-outline.ts';

export interface RowFrameProps {
  readonly state: TreeState<unknown>;
  readonly children: ReactNode;
}

/**
 * Around the content of every row: takes the keyboard to the row that is wanted, which may not be on
 * screen yet and is therefore brought there by whichever row is.
 */
export function RowFrame({ state, children }: RowFrameProps) {
  const board = useBoard();
  const wanted = useOutline((outline) => outline.wanted);
  useEffect(() => {
    if (wanted === null || state.collection.getItem(wanted) === null) return;
    outlineState(board).setState({ wanted: null });
    state.selectionManager.setFocused(true);
    state.selectionManager.setFocusedKey(wanted);
  }, [board, state, wanted]);
  return children;
}
