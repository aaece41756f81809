import type { LiveNumber, LiveNumbers } from '../board/live-numbers.ts';
import type { Board } from '../board/board.ts';
import type { Room } from '../room/room.ts';

type NumbersOf = Pick<Room, 'me' | 'presences' | 'onPresence'> & {
  readonly board: Pick<Board, 'live'>;
};

/**
 * Puts the numbers that others are dragging among the board's live numbers, so that pills and
 * answers follow them. What this browser drags itself stays its own. Returns the way to stop.
 */
export function followNumbers({ board, me, presences, onPresence }: NumbersOf): () => void {
  const take = () => {
    const before = board.live.getState();
    const next = new Map<string, LiveNumber>();
    for (const [param, number] of before) {
      if (number.colour === undefined) next.set(param, number);
    }
    for (const { user, scrub } of presences().values()) {
      if (!scrub || user.id === me.id || next.has(scrub.param)) continue;
      next.set(scrub.param, { value: scrub.v, colour: user.colour, name: user.name });
    }
    if (!same(before, next)) board.live.setState(next, true);
  };
  const stop = onPresence(take);
  take();
  return stop;
}

function same(a: LiveNumbers, b: LiveNumbers): boolean {
  if (a.size !== b.size) return false;
  for (const [param, number] of a) {
    const other = b.get(param);
    if (other?.value !== number.value || other.colour !== number.colour) return false;
  }
  return true;
}
