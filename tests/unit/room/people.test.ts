import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPeopleStore, presencesOf } from '../../../client/room/people.ts';
import { readPresence } from '../../../client/room/read-presence.ts';
import type { Person } from '../../../shared/protocol/awareness.ts';

const me: Person = { id: 'me', name: 'Ada', colour: '#112233', role: 'edit' };
const amir: Person = { id: 'amir', name: 'Amir', colour: '#445566', role: 'facilitate' };

let awareness: Awareness;
beforeEach(() => {
  awareness = new Awareness(new Y.Doc());
});
afterEach(() => {
  awareness.destroy();
});

/** As if the server had sent this state of connection `client`. */
function hear(client: number, state: unknown): void {
  const isNew = !awareness.states.has(client);
  awareness.states.set(client, state as Record<string, unknown>);
  const change = { added: isNew ? [client] : [], updated: isNew ? [] : [client], removed: [] };
  awareness.emit('change', [change, 'server']);
}

describe('[B17] the people on the board', () => {
  test('[B17] are oneself first, then the others by name, each once', () => {
    const { store } = createPeopleStore(awareness, () => me);
    hear(1, { user: { ...amir, id: 'zoe', name: 'Zoe' } });
    hear(2, { user: amir, away: true });
    hear(3, { user: amir, editing: 'talks/label' });
    hear(4, { user: me });
    const { people } = store.getState();
    expect(people.map(({ name, self }) => [name, self])).toEqual([
      ['Ada', true],
      ['Amir', false],
      ['Zoe', false],
    ]);
    expect(people[1]).toMatchObject({ away: false, editing: 'talks/label', role: 'facilitate' });
  });

  test('[B17] do not change when a cursor moves', () => {
    const { store } = createPeopleStore(awareness, () => me);
    hear(1, { user: amir, cursor: { x: 1, y: 1 } });
    const before = store.getState();
    hear(1, { user: amir, cursor: { x: 2, y: 2 } });
    expect(store.getState()).toBe(before);
    expect(presencesOf(awareness).get(1)?.cursor).toEqual({ x: 2, y: 2 });
  });

  test('[B17] are only those whom the server has named', () => {
    const { store } = createPeopleStore(awareness, () => me);
    hear(1, { cursor: { x: 1, y: 1 } });
    hear(2, { user: { name: 'Nobody' } });
    hear(3, null);
    hear(4, { user: { ...amir, colour: 'url(javascript:alert(1))' } });
    expect(store.getState().people.map(({ name }) => name)).toEqual(['Ada', 'Amir']);
    expect(store.getState().people[1]?.colour).toBe('#66716c');
  });

  test('[B17] are read without harm from any state another browser may have written', () => {
    const state = {
      user: amir,
      cursor: { x: 'left', y: Number.NaN },
      selection: [1, 'a', { b: 2 }],
      drag: { ids: 'all', dx: 1, dy: 2 },
      scrub: { param: 7, v: 0.5 },
      view: { x: 0, y: 0, width: Infinity, height: 1 },
      editing: ['x'],
    };
    expect(readPresence(state)).toEqual({
      user: amir,
      away: false,
      selection: ['a'],
      drag: { ids: [], dx: 1, dy: 2 },
    });
    expect(readPresence(state)).toBe(readPresence(state));
  });
});
