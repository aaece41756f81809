import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import type { Scope } from '../../shared/base/scope.ts';

/** The copy of a document in this device's IndexedDB. */
export interface DeviceCopy {
  /** Resolves, with the number of edits that waited at the last flush, when what the device had is in the document, or when the device cannot tell. Never rejects. */
  readonly loaded: Promise<number>;
  /** Resolves when every update made so far, and that so many of them wait, is on the device's disk; rejects when the device refuses. */
  flushed(waiting: number): Promise<void>;
  /** Removes the copy from the device. */
  clear(): void;
  destroy(): void;
}

/** A device that takes longer than this to read its copy is not waited for. */
const loadPatienceMs = 3_000;
const waitingKey = 'waiting';

/** Keeps `doc` in the IndexedDB database `name` (y-indexeddb), and knows when it really is there. */
export function openDeviceCopy(name: string, doc: Y.Doc): DeviceCopy {
  const persistence = new IndexeddbPersistence(name, doc);
  // A refused write is never repeated by y-indexeddb, so the next flush carries the whole document.
  let lost = false;
  const lose = () => {
    lost = true;
  };
  const opened = persistence._db.then((db) => {
    for (const event of ['abort', 'error', 'close']) db.addEventListener(event, lose);
    return db;
  });
  opened.catch(lose);
  // y-indexeddb throws out of its listener when the database is closing, which would keep the update
  // from the listeners after it, the server's among them.
  doc.off('update', persistence._storeUpdate);
  const store = (update: Uint8Array, origin: unknown) => {
    try {
      persistence._storeUpdate(update, origin);
    } catch {
      lose();
    }
  };
  doc.on('update', store);
  const patience = opened.then(
    () => new Promise<number>((resolve) => setTimeout(resolve, loadPatienceMs, 0)),
    () => 0,
  );
  return {
    loaded: Promise.race([
      persistence.whenSynced.then(async () => Number(await persistence.get(waitingKey)) || 0),
      patience,
    ]),
    flushed: async (waiting) => {
      const db = await opened;
      await persistence.whenSynced;
      const whole = lost ? Y.encodeStateAsUpdate(doc) : undefined;
      await flush(db, waiting, whole);
      if (whole) lost = false;
    },
    clear: () => {
      void persistence.clearData();
    },
    destroy: () => {
      doc.off('update', store);
      void persistence.destroy();
    },
  };
}

const deviceRetryMs = 5_000;

/**
 * Returns a function to call after each edit and after the last one is saved: it flushes, one flush at a time however fast the
 * edits come, reports whether everything so far is kept, and tries again when the device refused.
 */
export function keepFlushed(
  copy: DeviceCopy,
  scope: Scope,
  waiting: () => number,
  report: (kept: boolean) => void,
  retryMs = deviceRetryMs,
): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    try {
      do {
        again = false;
        await copy.flushed(waiting());
      } while (again);
      report(true);
    } catch {
      report(false);
      const timer = setTimeout(flush, retryMs);
      scope.onClose(() => {
        clearTimeout(timer);
      });
    } finally {
      running = false;
    }
  };
  function flush(): void {
    if (running) again = true;
    else if (!scope.closed) void run();
  }
  return flush;
}

/**
 * A later transaction over the same store begins when the earlier ones are done, and `strict` makes
 * it wait for the disk: when it completes, all updates before it survive a killed browser.
 */
function flush(db: IDBDatabase, waiting: number, whole: Uint8Array | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['updates', 'custom'], 'readwrite', {
      durability: 'strict',
    });
    if (whole) transaction.objectStore('updates').add(whole);
    transaction.objectStore('custom').put(waiting, waitingKey);
    transaction.addEventListener('complete', () => {
      resolve();
    });
    transaction.addEventListener('abort', () => {
      reject(transaction.error ?? new Error('The device refused to store.'));
    });
  });
}
