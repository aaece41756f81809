import type { Board } from '../board/board.ts';
import type { Box } from './align.ts';

/** Sizes of cards and notes on the canvas, in canvas pixels: all cards are alike. */
const sizes = {
  nodes: { width: 200, height: 108 },
  notes: { width: 200, height: 120 },
} as const;

export interface PlacedBox extends Box {
  readonly collection: 'nodes' | 'notes' | 'groups';
}

/** The selected things that have a place of their own. */
export function boxesOf(
  board: Pick<Board, 'scenario' | 'layout'>,
  ids: readonly string[],
): readonly PlacedBox[] {
  const { nodes, notes, groups } = board.scenario.getState();
  return ids.flatMap((id): PlacedBox[] => {
    const group = groups.get(id);
    if (group !== undefined) {
      const { x, y, width, height } = group.frame;
      return [{ id, collection: 'groups', pos: { x, y }, width, height }];
    }
    const collection = nodes.has(id) ? 'nodes' : 'notes';
    const pos = nodes.get(id)?.pos ?? notes.get(id)?.pos;
    return pos === undefined ? [] : [{ id, collection, pos, ...sizes[collection] }];
  });
}
