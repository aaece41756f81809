import { moveThings, type Move } from '../../shared/document/commands/move-things.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import type { PresenceSender } from '../room/presence.ts';
import { containsBox, type Box } from '../../shared/drawing/box.ts';
import type { Gesture } from './gesture.ts';
import type { Surface } from './surface.ts';

/** The things that move with these: what stands inside a frame goes with it. */
export function movingWith(surface: Surface, ids: Iterable<string>): Set<string> {
  const moving = new Set<string>();
  for (const id of ids) {
    const thing = surface.things.byId.get(id);
    if (!thing) continue;
    moving.add(id);
    if (thing.collection !== 'groups') continue;
    const within = [...surface.things.cardsIn(thing.box), ...surface.things.groupsIn(thing.box)];
    for (const other of within) {
      const box = surface.things.box(other);
      if (box && containsBox(thing.box, box)) moving.add(other);
    }
  }
  return moving;
}

/** The one change that a drag makes. */
export function movesOf(surface: Surface, ids: Iterable<string>, dx: number, dy: number): Move[] {
  return [...ids].flatMap((id) => {
    const thing = surface.things.byId.get(id);
    if (!thing) return [];
    const { collection, stored } = thing;
    return [{ collection, id, pos: { x: stored.x + dx, y: stored.y + dy } }];
  });
}

/**
 * Drags a thing with everything selected. Others see it move through presence; the document changes
 * once, on the drop.
 */
export function dragThings(
  surface: Surface,
  presence: PresenceSender,
  id: string,
  start: PointerEvent,
): Gesture {
  const { board } = surface;
  const from = surface.toCanvas(start);
  let places: [string, Box][] = [];
  let [dx, dy] = [0, 0];
  const over = () => {
    surface.release();
    presence.show({ drag: null });
  };
  return {
    begin: () => {
      const { selected } = board.selection.getState();
      if (!selected.has(id)) select(board, [id]);
      const ids = movingWith(surface, board.selection.getState().selected);
      places = [...ids].flatMap((each) => {
        const box = surface.things.box(each);
        return box ? [[each, box]] : [];
      });
    },
    move: (event) => {
      const at = surface.toCanvas(event);
      [dx, dy] = [Math.round(at.x - from.x), Math.round(at.y - from.y)];
      surface.hold(
        places.map(([each, box]) => [each, { ...box, x: box.x + dx, y: box.y + dy }] as const),
      );
      presence.show({ drag: { ids: places.map(([each]) => each), dx, dy } });
    },
    drop: () => {
      const ids = places.map(([each]) => each);
      if (dx !== 0 || dy !== 0) {
        run(board, () => moveThings(board.target, movesOf(surface, ids, dx, dy)));
      }
      over();
    },
    cancel: over,
  };
}
