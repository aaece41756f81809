import { moveThings } from '../../shared/document/commands/move-things.ts';
import { run } from '../board/run-command.ts';
import { movesOf, movingWith } from './drag-things.ts';
import { directionOf } from './key-focus.ts';
import type { PointerParts } from './pointer.ts';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Pixels of one press, and with Shift. */
const steps = { coarse: 10, fine: 1 } as const;

/**
 * Moving with the arrows: M begins, Enter writes it as one change, Escape puts everything back.
 * Others see it move as they see a drag.
 */
export function createKeyMove({ surface, overlays, presence }: PointerParts) {
  const { board } = surface;
  let ids = new Set<string>();
  let [dx, dy] = [0, 0];

  function show(): void {
    surface.hold(
      [...ids].flatMap((id) => {
        const thing = surface.things.byId.get(id);
        if (!thing) return [];
        const { x, y } = thing.stored;
        return [[id, { ...thing.stored, x: x + dx, y: y + dy }] as const];
      }),
    );
    presence.show({ drag: { ids: [...ids], dx, dy } });
  }

  function end(commits: boolean): void {
    if (commits && (dx !== 0 || dy !== 0)) {
      run(board, () => moveThings(board.target, movesOf(surface, ids, dx, dy)));
    }
    surface.release();
    presence.show({ drag: null });
    overlays.setState({ moving: false });
    ids = new Set();
  }

  return {
    start(focused: string): boolean {
      const { selected } = board.selection.getState();
      ids = movingWith(surface, selected.has(focused) ? selected : [focused]);
      if (ids.size === 0) return false;
      [dx, dy] = [0, 0];
      overlays.setState({ moving: true });
      show();
      return true;
    },
    /** Whether it answered the key: while moving it answers every one. */
    down(event: Key): boolean {
      if (ids.size === 0) return false;
      const direction = directionOf(event);
      const step = event.shiftKey ? steps.fine : steps.coarse;
      if (direction === 'left') dx -= step;
      if (direction === 'right') dx += step;
      if (direction === 'up') dy -= step;
      if (direction === 'down') dy += step;
      if (direction !== undefined) show();
      else if (event.key === 'Enter') end(true);
      else if (event.key === 'Escape') end(false);
      return true;
    },
  };
}
