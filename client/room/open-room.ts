import { createStore, type StoreApi } from 'zustand/vanilla';
import { Scope } from '../../shared/base/scope.ts';
import { mayNotRead } from '../../shared/protocol/close-codes.ts';
import { ApiError } from '../access/api.ts';
import { deviceMemory } from '../access/device-memory.ts';
import { forgetSession } from '../access/session-store.ts';
import { pageTurn } from '../kit/page-turn.ts';
import { makeRoom } from './make-room.ts';
import { openDocument } from './open-document.ts';
import type { Room } from './room.ts';
import {
  keepSessionOf,
  mayPass,
  type SessionKeeper,
  type SessionRequest,
} from './session-keeper.ts';

export type RoomState =
  /** `trouble` = why it takes long, in words. */
  | { readonly kind: 'opening'; readonly trouble?: string }
  | { readonly kind: 'open'; readonly room: Room }
  | { readonly kind: 'closed'; readonly code: string; readonly words: string };

export interface RoomRequest extends SessionRequest {
  readonly notify: (words: string) => void;
}

/** A room being opened, open, or refused. */
export interface RoomOpening {
  readonly state: StoreApi<RoomState>;
  close(): void;
}

const retryMs = 2_000;

/**
 * From a board's address to a room: session, device copy and server in parallel where they can be.
 * The room opens when there is something to show: never an empty board that fills up a moment later.
 */
export function openRoom(request: RoomRequest): RoomOpening {
  const scope = new Scope();
  const state = createStore<RoomState>(() => ({ kind: 'opening' }));

  async function open(): Promise<void> {
    try {
      const keeper = await keepSessionOf(request);
      if (!scope.closed) await enter(keeper, request, scope, state);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!mayPass(error)) {
        state.setState({ kind: 'closed', code: error.code, words: error.message }, true);
        return;
      }
      state.setState({ kind: 'opening', trouble: error.message }, true);
      const timer = setTimeout(() => void open(), retryMs);
      scope.onClose(() => {
        clearTimeout(timer);
      });
    }
  }

  void open();
  return {
    state,
    close: () => {
      scope.close();
    },
  };
}

async function enter(
  keeper: SessionKeeper,
  request: RoomRequest,
  scope: Scope,
  state: StoreApi<RoomState>,
): Promise<void> {
  const document = scope.own(
    openDocument({
      name: keeper.current().documents.scenario,
      syncUrl: `${location.origin.replace(/^http/, 'ws')}/sync`,
      token: () => keeper.current().token,
      renew: () => keeper.renew(),
      memory: deviceMemory(),
    }),
  );
  const { sync } = document;
  scope.onClose(
    sync.subscribe(({ ended, waiting }) => {
      if (ended && mayNotRead(ended.code) && waiting === 0) forgetSession(request.board);
    }),
  );
  const stopWaiting = sync.subscribe(({ ended, offlineSince }) => {
    if (ended) {
      state.setState({ kind: 'closed', code: String(ended.code), words: ended.words }, true);
    } else if (offlineSince !== null) {
      state.setState({ kind: 'opening', trouble: 'The server cannot be reached yet.' }, true);
    }
  });
  await document.ready;
  stopWaiting();
  // A large board has kept the page for long by now, and is about to do so again.
  await pageTurn();
  if (scope.closed) return;

  state.setState({ kind: 'open', room: makeRoom(request, keeper, document, scope) }, true);
}
