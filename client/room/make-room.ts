import type { Scope } from '../../shared/base/scope.ts';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { deviceMemory } from '../access/device-memory.ts';
import { recentRoom, rememberRoom } from '../access/recent-rooms.ts';
import { createBoard } from '../board/create-board.ts';
import { openInferencePort } from '../board/open-inference-port.ts';
import { followPeople } from './follow.ts';
import type { OpenDocument } from './open-document.ts';
import { createPeopleStore, presencesOf } from './people.ts';
import { createPresenceSender } from './presence.ts';
import type { Room } from './room.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { showWhatIDo, watchAttention } from './show-presence.ts';

/** The room over an open document that has something to show, until `scope` closes. */
export function makeRoom(
  { board: id, notify }: { readonly board: string; readonly notify: (words: string) => void },
  keeper: SessionKeeper,
  { doc, awareness, sync, reconnect }: OpenDocument,
  scope: Scope,
): Room {
  const { role } = keeper.current();
  const board = scope.own(
    createBoard(new ScenarioDoc(doc), {
      mayEdit: role === 'facilitate' || role === 'edit',
      notify,
      openInference: openInferencePort,
      id,
      storage: deviceMemory(),
    }),
  );
  const me = () => {
    const { participant, name, colour, role } = keeper.current();
    return { id: participant, name, colour, role };
  };
  const people = createPeopleStore(awareness, me);
  scope.onClose(people.stop);
  const room: Room = {
    id,
    board,
    get me() {
      return me();
    },
    sync,
    people: people.store,
    presence: scope.own(createPresenceSender(awareness)),
    presences: () => presencesOf(awareness),
    onPresence: (listener) => {
      awareness.on('change', listener);
      return () => {
        awareness.off('change', listener);
      };
    },
    get invites() {
      const known = recentRoom(id);
      return { ...known?.links, ...(known?.code === undefined ? {} : { code: known.code }) };
    },
    token: () => keeper.current().token,
    reconnect,
  };
  for (const start of [showWhatIDo, watchAttention, followPeople, rememberTitle]) {
    scope.onClose(start(room));
  }
  return room;
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
