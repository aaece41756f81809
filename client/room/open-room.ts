import { createStore, type StoreApi } from 'zustand/vanilla';
import { Scope } from '../../shared/base/scope.ts';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { ApiError } from '../access/api.ts';
import { recentRoom, rememberRoom } from '../access/recent-rooms.ts';
import { createBoard } from '../board/create-board.ts';
import { openWorkerPort } from '../board/worker-port.ts';
import { followPeople } from './follow.ts';
import { openDocument } from './open-document.ts';
import { createPeopleStore, presencesOf } from './people.ts';
import { createPresenceSender } from './presence.ts';
import type { Room } from './room.ts';
import {
  keepSessionOf,
  mayPass,
  type SessionKeeper,
  type SessionRequest,
} from './session-keeper.ts';
import { showWhatIDo, watchAttention } from './show-presence.ts';

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
  const { documents, role } = keeper.current();
  const document = scope.own(
    openDocument({
      name: documents.scenario,
      syncUrl: `${location.origin.replace(/^http/, 'ws')}/sync`,
      token: () => keeper.current().token,
      renew: () => keeper.renew(),
      memory: localStorage,
    }),
  );
  const { sync, awareness } = document;
  const stopWaiting = sync.subscribe(({ ended, offlineSince }) => {
    if (ended) {
      state.setState({ kind: 'closed', code: String(ended.code), words: ended.words }, true);
    } else if (offlineSince !== null) {
      state.setState({ kind: 'opening', trouble: 'The server cannot be reached yet.' }, true);
    }
  });
  await document.ready;
  stopWaiting();
  if (scope.closed) return;

  const target = new ScenarioDoc(document.doc);
  const board = scope.own(
    createBoard(target, {
      mayEdit: role === 'facilitate' || role === 'edit',
      notify: request.notify,
      openInference: openWorkerPort,
      storage: localStorage,
    }),
  );
  const me = () => {
    const { participant, name, colour, role } = keeper.current();
    return { id: participant, name, colour, role };
  };
  const people = createPeopleStore(awareness, me);
  scope.onClose(people.stop);
  const presence = scope.own(createPresenceSender(awareness));
  const room: Room = {
    id: request.board,
    board,
    get me() {
      return me();
    },
    sync,
    people: people.store,
    presence,
    presences: () => presencesOf(awareness),
    onPresence: (listener) => {
      awareness.on('change', listener);
      return () => {
        awareness.off('change', listener);
      };
    },
    get invites() {
      const known = recentRoom(request.board);
      return { ...known?.links, ...(known?.code === undefined ? {} : { code: known.code }) };
    },
    token: () => keeper.current().token,
    reconnect: () => {
      document.reconnect();
    },
  };
  scope.onClose(showWhatIDo(room));
  scope.onClose(watchAttention(room));
  scope.onClose(followPeople(room));
  scope.onClose(rememberTitle(room));
  state.setState({ kind: 'open', room }, true);
}

/** Keeps the board's title on this device's list of recent rooms. */
function rememberTitle({ id, board, me }: Room): () => void {
  const keep = (title: string) => {
    if (recentRoom(id)?.title !== title) rememberRoom({ board: id, title, role: me.role });
  };
  keep(board.scenario.getState().meta.title);
  return board.scenario.subscribe(({ meta }, before) => {
    if (meta.title !== before.meta.title) keep(meta.title);
  });
}
