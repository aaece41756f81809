import { useEffect } from 'react';
import type { Action } from '../board/action.ts';
import type { Board } from '../board/board.ts';
import { focusCanvas } from './frame/focus-canvas.ts';
import { actionOfKey, keyPlace } from './shortcuts.ts';

/** Lets the keyboard reach the one list of actions. What a part of the page has already answered is left alone. */
export function useShortcuts(board: Board, actions: readonly Action[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      // Whoever has come to the end of a panel is nowhere: Esc leads back to the board.
      if (event.key === 'Escape') focusCanvas();
      const action = actionOfKey(event, keyPlace(document.activeElement), actions);
      if (action === undefined || (action.id === 'copy' && hasSelectedText())) return;
      event.preventDefault();
      if (action.when?.(board) ?? true) void action.run(board);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [board, actions]);
}

function hasSelectedText(): boolean {
  return getSelection()?.isCollapsed === false;
}
