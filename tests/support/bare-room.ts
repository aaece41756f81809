import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import { createBoard } from '../../client/board/create-board.ts';
import type { InferencePort } from '../../client/board/inference-messages.ts';
import { openInferencePort } from '../../client/board/open-inference-port.ts';
import type { PeopleState } from '../../client/room/people.ts';
import { createPresenceSender } from '../../client/room/presence.ts';
import type { Room } from '../../client/room/room.ts';
import { startingFacts, syncStateOf } from '../../client/room/sync-state.ts';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { writeScenario } from '../../shared/document/write-scenario.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Person, Presence } from '../../shared/protocol/awareness.ts';

/** A room without a server: the real document, stores and inference, and peers that a script moves. */
export interface BareRoom extends Room {
  /** Puts other people's presences in place of the former ones. */
  showPeers(peers: ReadonlyMap<number, Presence>): void;
}

/** `answers` false leaves the inference out: its worker would take the CPU that is measured. */
export function bareRoom(scenario: Scenario, answers: boolean): BareRoom {
  const doc = new Y.Doc();
  const target = new ScenarioDoc(doc);
  writeScenario(target, scenario, 'template');
  const board = createBoard(target, {
    mayEdit: true,
    notify: () => undefined,
    openInference: answers ? openInferencePort : silentPort,
  });
  const me: Person = { id: 'me', name: 'Me', colour: '#0b5f73', role: 'edit' };
  const listeners = new Set<() => void>();
  let peers: ReadonlyMap<number, Presence> = new Map();
  return {
    id: 'bare',
    board,
    me,
    sync: createStore(() => syncStateOf(startingFacts)),
    people: createStore<PeopleState>(() => ({ people: [] })),
    presence: createPresenceSender(new Awareness(doc)),
    presences: () => peers,
    onPresence: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    invites: {},
    token: () => '',
    reconnect: () => undefined,
    showPeers: (next) => {
      peers = next;
      for (const listener of listeners) listener();
    },
  };
}

function silentPort(): InferencePort {
  return { post: () => undefined, onAnswer: null, onCrash: null, close: () => undefined };
}
