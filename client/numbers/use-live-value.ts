import { useEffect } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useRoom } from '../room/room-context.tsx';
import type { NumberSubject } from './number-subject.ts';
import { showLive } from './show-live.ts';
import type { NumberEntryState } from './use-number-entry.ts';

/**
 * While a number is entered its consequences move along, on every screen; they fall back when it is
 * left. Not while `isQuiet`.
 */
export function useLiveValue(
  subject: NumberSubject,
  entry: NumberEntryState,
  isQuiet: boolean,
): void {
  const board = useBoard();
  const { presence } = useRoom();
  const { param } = subject;
  const value = entry.own?.best ?? subject.value;
  // A link that would turn over has another number then: that one is not shown before it is set.
  const isMoved = !isQuiet && value !== subject.value && entry.turnsTo === undefined;

  useEffect(() => {
    if (isMoved) showLive(board, presence, param, value);
    else if (board.live.getState().has(param)) showLive(board, presence, param, null);
  }, [board, presence, param, value, isMoved]);
  useEffect(
    () => () => {
      if (board.live.getState().has(param)) showLive(board, presence, param, null);
    },
    [board, presence, param],
  );
}
