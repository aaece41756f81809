import { change } from '../../../shared/document/change.ts';
import { moveThings } from '../../../shared/document/commands/move-things.ts';
import { resizeGroup } from '../../../shared/document/commands/resize-group.ts';
import type { Node, Note, Position, Scenario } from '../../../shared/model/scenario.ts';
import type { Board } from '../../board/board.ts';
import { run } from '../../board/run-command.ts';
import { cardSize, noteSize } from '../../../shared/drawing/sizes.ts';
import { frameOf } from './frame-of.ts';
import { boundsOf, framesAround } from './frames-around.ts';
import { overlapping } from './overlapping.ts';
import type { TidyCard, TidyPlaces, TidyRequest } from './tidy.ts';

/** What the layout needs to know of the board. */
function tidyCards(scenario: Scenario): readonly TidyCard[] {
  const { nodes, phases } = scenario;
  return [...nodes.values()].map((node) => {
    const { id, pos, phase } = node;
    const group = frameOf(scenario, node);
    const order = phase === undefined ? undefined : phases.get(phase)?.order;
    return {
      id,
      pos,
      ...cardSize,
      ...(order === undefined ? {} : { phase: order }),
      ...(group === undefined ? {} : { group }),
    };
  });
}

function tidyNotes({ notes, nodes }: Scenario): NonNullable<TidyRequest['notes']> {
  return [...notes.values()].flatMap(({ id, pos, on }) => {
    if (pos === undefined) return [];
    const card = on.find((about) => nodes.has(about));
    return [{ id, pos, ...noteSize, ...(card === undefined ? {} : { on: card }) }];
  });
}

/** The cards that lie on another one. */
export function overlappingCards(scenario: Scenario): readonly string[] {
  return overlapping(tidyCards(scenario));
}

/** Lays the board out in a worker and writes it as one step; frames follow their cards. */
export async function runTidy(board: Board, movable?: readonly string[]): Promise<void> {
  const scenario = board.scenario.getState();
  const cards = tidyCards(scenario);
  if (cards.length === 0 || movable?.length === 0) return;
  const links = [...scenario.links.values()].map(({ from, to }) => ({ from, to }));
  const request = { cards, notes: tidyNotes(scenario), links };
  const places = await placesFromWorker(movable === undefined ? request : { ...request, movable });
  const ids = write(board, cards, places);
  // The canvas knows of the new places from the next frame on.
  if (movable === undefined) requestAnimationFrame(() => board.layout.fit());
  else board.layout.bring(ids);
}

/** Returns what moved. `cards` = the board as it was laid out. */
function write(board: Board, cards: readonly TidyCard[], places: TidyPlaces): readonly string[] {
  const { nodes, notes, groups } = board.scenario.getState();
  const moves = Object.entries(places).flatMap(([id, pos]) => {
    const collection = nodes.has(id) ? 'nodes' : notes.has(id) ? 'notes' : undefined;
    return collection === undefined ? [] : [{ collection, id, pos } as const];
  });
  const moved = new Set(moves.map(({ id }) => id));
  const boxes = cards.flatMap(({ id, group, pos }) =>
    group === undefined ? [] : [{ group, ...boundsOf(places[id] ?? pos), isMoved: moved.has(id) }],
  );
  // A frame of which no card moved is as somebody drew it.
  const stirred = new Set(boxes.flatMap(({ group, isMoved }) => (isMoved ? [group] : [])));
  run(board, () =>
    // One change around several commands makes them one step to undo.
    change(board.target, 'user', () => {
      moveThings(board.target, moves);
      for (const { group, frame } of framesAround(boxes)) {
        if (groups.has(group) && stirred.has(group)) resizeGroup(board.target, group, frame);
      }
    }),
  );
  return [...moved];
}

/** The scenario with its cards laid out along their links, notes beside them. */
export async function tidied(scenario: Scenario): Promise<Scenario> {
  const cards = tidyCards(scenario);
  if (cards.length === 0) return scenario;
  const request = { cards, notes: tidyNotes(scenario), links: [...scenario.links.values()] };
  const places = await placesFromWorker(request);
  const nodes = new Map([...scenario.nodes].map(([id, node]) => [id, at(node, places[id])]));
  const notes = new Map([...scenario.notes].map(([id, note]) => [id, at(note, places[id])]));
  return { ...scenario, nodes, notes };
}

function at<Thing extends Node | Note>(thing: Thing, pos: Position | undefined): Thing {
  return pos === undefined ? thing : { ...thing, pos };
}

function placesFromWorker(request: TidyRequest): Promise<TidyPlaces> {
  const worker = new Worker(new URL('./tidy.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<TidyPlaces>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<TidyPlaces>) => {
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message));
    });
    worker.postMessage(request, []);
  }).finally(() => {
    worker.terminate();
  });
}
