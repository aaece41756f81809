import type { Presence } from '../../shared/protocol/awareness.ts';
import type { Room } from './room.ts';

/**
 * While `ui.following` names a person, keeps what they have in view in view here (product.md §2.6).
 * An own pan or zoom leaves; `ui.lastFollowed` stays for the way back. Returns the way to stop.
 */
export function followPeople({
  board,
  presences,
  onPresence,
}: Pick<Room, 'board' | 'presences' | 'onPresence'>): () => void {
  const { ui, layout } = board;
  let shown = '';
  const step = () => {
    const { following } = ui.getState();
    const view = following === null ? undefined : viewOf(presences().values(), following);
    if (view === undefined) return;
    const text = JSON.stringify(view);
    if (text === shown) return;
    shown = text;
    layout.show(view);
  };
  const stops = [
    onPresence(step),
    ui.subscribe(({ following }, before) => {
      if (following === before.following) return;
      shown = '';
      if (following !== null) ui.setState({ lastFollowed: following });
      step();
    }),
    layout.onView((byPerson) => {
      if (byPerson && ui.getState().following !== null) ui.setState({ following: null });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Starts to follow the person, or stops when they are followed already. */
export function toggleFollow({ board }: Pick<Room, 'board'>, person: string): void {
  const { following } = board.ui.getState();
  board.ui.setState({ following: following === person ? null : person });
}

/** The view of the tab that the person is at, or of any when they are away from all. */
function viewOf(presences: Iterable<Presence>, person: string): Presence['view'] {
  const views = [...presences].filter(({ user, view }) => user.id === person && view !== undefined);
  return (views.find(({ away }) => away !== true) ?? views[0])?.view;
}
