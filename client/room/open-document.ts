import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { StoreApi } from 'zustand/vanilla';
import { newId } from '../../shared/base/ids.ts';
import { Scope } from '../../shared/base/scope.ts';
import { closeCodes, closeWords, isFinal, mayNotRead } from '../../shared/protocol/close-codes.ts';
import { copyName, setAsideCopy } from './copy-name.ts';
import { keepFlushed, openDeviceCopy } from './device-copy.ts';
import { parleySocket } from './parley-socket.ts';
import type { SyncState } from './sync-state.ts';
import { SyncTracker } from './sync-tracker.ts';
import { waitingMemory } from './waiting-memory.ts';

export interface DocumentRequest {
  readonly name: string;
  /** `ws://host:port/sync` */
  readonly syncUrl: string;
  readonly token: () => string;
  /** Gets a new session when the old has expired; false when there is no way to. */
  readonly renew: () => Promise<boolean>;
  readonly memory: Storage;
}

/** One shared document: on this device, and on the server whenever that can be reached. */
export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly sync: StoreApi<SyncState>;
  /** Resolves when there is content to show: the device's copy, or the first sync. */
  readonly ready: Promise<void>;
  /** Tries now instead of at the end of the pause. */
  readonly reconnect: () => void;
  destroy(): void;
}

/** The pause before the next try doubles from 0.4 s up to this (with jitter), so that the network's return is noticed within 3 s. */
const maxPauseMs = 2_500;
const jitterMs = 500;

/** Final codes that mean: this device holds a change that the server will never take. */
const refusals: ReadonlySet<number> = new Set([
  closeCodes.forbidden,
  closeCodes.tooBig,
  closeCodes.updateRefused,
]);

/** Opens the device's copy first and connects then, so that only the difference travels. */
export function openDocument(request: DocumentRequest): OpenDocument {
  const { name, memory } = request;
  const scope = new Scope();
  const doc = scope.own(new Y.Doc());
  const tracker = new SyncTracker(waitingMemory(memory, name, newId()));
  const copy = scope.own(openDeviceCopy(copyName(memory, name), doc));
  const flush = keepFlushed(
    copy,
    scope,
    () => tracker.waiting,
    (kept) => {
      tracker.device(kept);
    },
  );
  const provider = scope.own(
    new WebsocketProvider(request.syncUrl, name, doc, {
      connect: false,
      // Two tabs of one browser meet on the server, which owns names and rights.
      disableBc: true,
      shouldReconnect: ({ code }) => !isFinal(code),
      maxBackoffTime: maxPauseMs + Math.random() * jitterMs,
      WebSocketPolyfill: parleySocket({
        client: () => doc.clientID,
        token: request.token,
        sent: (frame, all) => {
          tracker.sent(frame, all);
        },
        saved: (frames) => {
          if (tracker.saved(frames) === 'all') flush();
        },
      }),
    }),
  );
  // A fresh awareness stands at clock 0, which others take for what they know already.
  provider.awareness.setLocalState({});
  // After the provider's own listener, so the frame that carries the edit is already counted.
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, cause: Y.Transaction) => {
    tracker.updated(cause.local);
    if (cause.local) flush();
  });
  provider.on('connection-close', () => {
    tracker.disconnected();
  });
  provider.on('status', ({ status }) => {
    if (status === 'disconnected') forgetClocks(provider.awareness);
  });
  provider.on('closed', ({ code }) => {
    void closedFor(code);
  });

  async function closedFor(code: number): Promise<void> {
    if (code === closeCodes.sessionExpired && (await request.renew())) {
      if (!scope.closed) provider.connect();
      return;
    }
    // Whoever may not read any more keeps no copy, unless edits in it wait for a new way in.
    if (mayNotRead(code) && tracker.waiting === 0) copy.clear();
    if (refusals.has(code) && tracker.waiting > 0) {
      setAsideCopy(memory, name);
      tracker.giveUp();
    }
    tracker.ended(code, closeWords[code] ?? 'The server closed this board.');
  }

  const synced = new Promise<void>((resolve) => {
    provider.on('sync', (isSynced) => {
      tracker.synced(isSynced);
      if (isSynced) resolve();
    });
  });
  const ready = copy.loaded.then((waiting) => {
    tracker.found(waiting);
    if (!scope.closed) provider.connect();
    return doc.store.clients.size > 0 ? undefined : synced;
  });

  return {
    doc,
    awareness: provider.awareness,
    sync: tracker.store,
    ready,
    reconnect: () => {
      if (tracker.store.getState().ended === null) provider.connect();
    },
    destroy: () => {
      scope.close();
    },
  };
}

/**
 * Whoever is still there sends the state that is known by its clock already, which would be taken
 * for old news: after a lost connection people would stay invisible until they move.
 */
function forgetClocks(awareness: Awareness): void {
  for (const client of awareness.meta.keys()) {
    if (client !== awareness.clientID) awareness.meta.delete(client);
  }
}
