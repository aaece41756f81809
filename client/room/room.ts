import type { StoreApi } from 'zustand/vanilla';
import type { Person, Presence } from '../../shared/protocol/awareness.ts';
import type { Board } from '../board/board.ts';
import type { PeopleState } from './people.ts';
import type { PresenceSender } from './presence.ts';
import type { SyncState } from './sync-state.ts';

/** How others get in, as far as this browser knows. */
interface Invites {
  /** Six characters for the join page; absent for those who may not invite. */
  readonly code?: string;
  /** Whole addresses with their secret. */
  readonly edit?: string;
  readonly view?: string;
  readonly facilitate?: string;
}

/** A board together with the people on it and its way to the server. */
export interface Room {
  readonly id: string;
  readonly board: Board;
  /** The person at this browser, as the server named them. */
  readonly me: Person;
  readonly sync: StoreApi<SyncState>;
  readonly people: StoreApi<PeopleState>;
  /** Shows this browser's cursor, drags and so on to the others. */
  readonly presence: PresenceSender;
  /** The others' presences by connection, read each frame by whoever draws them. */
  readonly presences: () => ReadonlyMap<number, Presence>;
  /** Called when any presence changed. Returns the way to stop. */
  readonly onPresence: (listener: () => void) => () => void;
  readonly invites: Invites;
  /** For requests over HTTP: `Authorization: Bearer …`. */
  token(): string;
  /** Connects now instead of at the end of the pause. */
  readonly reconnect: () => void;
}
