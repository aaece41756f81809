import type { Awareness } from 'y-protocols/awareness';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Person, Presence } from '../../shared/protocol/awareness.ts';
import { readPresence } from './read-presence.ts';

/** One person on the board, whatever number of tabs they have open. */
export interface PersonHere extends Person {
  /** Whether this is the person at this browser. */
  readonly self: boolean;
  /** Hidden or idle in every tab. */
  readonly away: boolean;
  /** Ids of selected records. */
  readonly selection: readonly string[];
  /** The field being typed in, or null. */
  readonly editing: string | null;
}

export interface PeopleState {
  /** This browser's person first, then by name. Changes only when something in it does; cursors are not in it. */
  readonly people: readonly PersonHere[];
}

/** Every other connection's presence by awareness client id, for what is drawn each frame. */
export function presencesOf(awareness: Awareness): Map<number, Presence> {
  const presences = new Map<number, Presence>();
  for (const [client, state] of awareness.getStates()) {
    const presence = client === awareness.clientID ? undefined : readPresence(state);
    if (presence) presences.set(client, presence);
  }
  return presences;
}

/** Who is here. Names, colours and roles are the server's (reliability.md P7); `self` is the session's. */
export function createPeopleStore(
  awareness: Awareness,
  self: () => Person,
): { readonly store: StoreApi<PeopleState>; readonly stop: () => void } {
  const store = createStore<PeopleState>(() => ({ people: gather(awareness, self()) }));
  const update = () => {
    const before = store.getState().people;
    const now = gather(awareness, self());
    const kept = now.map((person) => {
      const old = before.find(({ id }) => id === person.id);
      return old && JSON.stringify(old) === JSON.stringify(person) ? old : person;
    });
    const same = kept.length === before.length && kept.every((one, at) => one === before[at]);
    if (!same) store.setState({ people: kept });
  };
  awareness.on('change', update);
  return {
    store,
    stop: () => {
      awareness.off('change', update);
    },
  };
}

function gather(awareness: Awareness, self: Person): PersonHere[] {
  const others = new Map<string, PersonHere>();
  for (const { user, selection = [], editing = null, away = false } of presencesOf(
    awareness,
  ).values()) {
    // Another tab of one's own is oneself.
    if (user.id === self.id) continue;
    const tab = { ...user, self: false, away, selection, editing };
    const known = others.get(user.id);
    others.set(user.id, known ? together(known, tab) : tab);
  }
  const sorted = [...others.values()].toSorted(
    (a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );
  return [{ ...self, self: true, away: false, selection: [], editing: null }, ...sorted];
}

function together(one: PersonHere, other: PersonHere): PersonHere {
  return {
    ...one,
    away: one.away && other.away,
    selection: [...new Set([...one.selection, ...other.selection])],
    editing: one.editing ?? other.editing,
  };
}
