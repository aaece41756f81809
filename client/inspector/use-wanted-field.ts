import { useLayoutEffect, type RefObject } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useUi } from '../board/hooks.ts';

/**
 * Takes the keyboard to a field as soon as it is the one to be typed in, with its text selected:
 * what has just been added is ready to be named.
 * @param field Presence name of the field; undefined for one that is named elsewhere, as a card is.
 */
export function useWantedField(
  field: string | undefined,
  input: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
): void {
  const board = useBoard();
  const isWanted = useUi((ui) => field !== undefined && ui.editing === field);
  useLayoutEffect(() => {
    if (!isWanted) return;
    // Before the focus, which tells others of the field itself.
    board.ui.setState({ editing: null });
    input.current?.focus();
    input.current?.select();
  }, [board, isWanted, input]);
}
