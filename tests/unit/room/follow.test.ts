import { describe, expect, test } from 'vitest';
import { createLayout } from '../../../client/board/create-layout.ts';
import type { Frame, Layout } from '../../../client/board/layout.ts';
import { createUiStore } from '../../../client/board/ui.ts';
import { followPeople, toggleFollow } from '../../../client/room/follow.ts';
import type { Room } from '../../../client/room/room.ts';
import type { Person, Presence } from '../../../shared/protocol/awareness.ts';

const amir: Person = { id: 'amir', name: 'Amir', colour: '#445566', role: 'edit' };
const view = (x: number): Frame => ({ x, y: 0, width: 100, height: 50 });

function room() {
  const shown: Frame[] = [];
  const layout = createLayout(() => undefined);
  const canvas: Layout = {
    position: () => undefined,
    box: () => undefined,
    view: () => ({ x: 0, y: 0, zoom: 1, width: 10, height: 10 }),
    fit: () => undefined,
    zoomTo: () => undefined,
    show: (frame) => shown.push(frame),
    bring: () => undefined,
    freeSpot: () => ({ x: 0, y: 0 }),
  };
  layout.register(canvas);
  const presences = new Map<number, Presence>();
  const listeners = new Set<() => void>();
  const board = { ui: createUiStore(), layout } as Room['board'];
  const stop = followPeople({
    board,
    presences: () => presences,
    onPresence: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const hear = (client: number, presence: Presence) => {
    presences.set(client, presence);
    for (const listener of listeners) listener();
  };
  return { board, layout, shown, hear, stop };
}

describe('[B18] following a person', () => {
  test('[B18] shows what they have in view, now and as it changes', () => {
    const { board, shown, hear } = room();
    hear(1, { user: amir, view: view(1) });
    expect(shown).toEqual([]);
    toggleFollow({ board }, 'amir');
    hear(1, { user: amir, view: view(1), cursor: { x: 5, y: 5 } });
    hear(1, { user: amir, view: view(2) });
    expect(shown).toEqual([view(1), view(2)]);
  });

  test('[B18] ends with an own pan or zoom, and knows the way back', () => {
    const { board, layout, shown, hear } = room();
    toggleFollow({ board }, 'amir');
    hear(1, { user: amir, view: view(1) });
    layout.viewMoved(false);
    expect(board.ui.getState().following).toBe('amir');
    layout.viewMoved(true);
    hear(1, { user: amir, view: view(2) });
    expect(board.ui.getState()).toMatchObject({ following: null, lastFollowed: 'amir' });
    expect(shown).toEqual([view(1)]);
    toggleFollow({ board }, 'amir');
    expect(shown).toEqual([view(1), view(2)]);
  });

  test('[B18] looks at the tab where the person is', () => {
    const { board, shown, hear } = room();
    hear(1, { user: amir, view: view(1), away: true });
    hear(2, { user: amir, view: view(2) });
    toggleFollow({ board }, 'amir');
    expect(shown).toEqual([view(2)]);
  });
});
