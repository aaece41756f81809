import { createStore, type StoreApi } from 'zustand/vanilla';

/** A number that somebody is dragging and has not let go of. */
export interface LiveNumber {
  readonly value: number;
  /** The person's colour; undefined for this browser's own. */
  readonly colour?: string;
  readonly name?: string;
}

/** Numbers being dragged now, by parameter id: this person's and everybody else's. */
export type LiveNumbers = ReadonlyMap<string, LiveNumber>;

export function createLiveNumbers(): StoreApi<LiveNumbers> {
  return createStore<LiveNumbers>(() => new Map());
}
