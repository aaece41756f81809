import type { Board } from '../board/board.ts';
import type { PresenceSender } from '../room/presence.ts';

/**
 * Shows a number as it moves, with its consequences, here and to everybody else; null when it is let
 * go. Nothing of it is in the document.
 */
export function showLive(
  board: Pick<Board, 'live'>,
  presence: Pick<PresenceSender, 'show'>,
  param: string,
  value: number | null,
): void {
  const live = new Map(board.live.getState());
  if (value === null) live.delete(param);
  else live.set(param, { value });
  board.live.setState(live, true);
  presence.show({ scrub: value === null ? null : { param, v: value } });
}
