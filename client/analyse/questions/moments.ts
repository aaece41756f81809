import { printJson } from '../../../shared/formats/write-json.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

/*
 * The one moment of a board that this browser remembers, as own JSON in the device's IndexedDB, by
 * board. A device that forbids it costs only that a reload forgets.
 */

/** A board as it once was. */
export interface Moment {
  readonly scenario: Scenario;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const database = 'parley:moments';
const store = 'moments';

/** Resolves to whether the device keeps it. */
export async function keepMoment(board: string, { scenario, at }: Moment): Promise<boolean> {
  try {
    const kept = { text: printJson(scenario), at };
    await inStore('readwrite', (moments) => moments.put(kept, board));
    return true;
  } catch {
    return false;
  }
}

/** Undefined when there is none, or it can no longer be read. */
export async function keptMoment(board: string): Promise<Moment | undefined> {
  try {
    const kept = await inStore('readonly', (moments) => moments.get(board) as IDBRequest<unknown>);
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { text, at } = kept as Record<string, unknown>;
    if (typeof text !== 'string' || typeof at !== 'number') return undefined;
    return { scenario: readJson(text).scenario, at };
  } catch {
    return undefined;
  }
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (moments: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(store);
  });
  const open = await settled(opening);
  try {
    return await settled(ask(open.transaction(store, mode).objectStore(store)));
  } finally {
    open.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}
