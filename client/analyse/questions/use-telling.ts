import { useEffect, useState } from 'react';
import type { NodeId, StateId } from '../../../shared/model/scenario.ts';
import type { Board } from '../../board/board.ts';
import { useBoard } from '../../board/board-context.tsx';
import { showOnCanvas } from '../show-on-canvas.ts';
import { isSheet } from '../use-sheet.ts';
import { linksAmong } from './links-among.ts';

/** Canvas pixels. */
const width = 3;

/** Courses of events: for each a state of each of some cards. */
interface Tellable {
  readonly nodes: readonly NodeId[];
  readonly list: readonly { readonly states: readonly StateId[] }[];
}

/** Which story is told on the canvas, and the way to tell another; with undefined none is. */
export interface Telling {
  readonly told: number | undefined;
  readonly tell: (at: number | undefined) => void;
}

/**
 * A told story's cards speak of their states in it, and the links among them stand out. The canvas is
 * as before when another story is told, when the story is gone, and when the answer is folded away.
 * @param onSheet whether a sheet over the whole screen is left to see it there, or stays, because the
 * answer tells it too.
 */
export function useTelling(
  { nodes, list }: Tellable,
  onSheet: 'leave' | 'stay' = 'leave',
): Telling {
  const board = useBoard();
  const [chosen, choose] = useState<string>();
  const found = list.findIndex(({ states }) => states.join('|') === chosen);
  const story = list[found];
  const key = story && nodes.map((node, at) => `${node}=${story.states[at] ?? ''}`).join('|');
  useEffect(() => {
    if (key === undefined) return undefined;
    const told = new Map(
      key.split('|').map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
    );
    tellOn(board, told);
    return () => board.marks.setState({ byLink: null, told: null });
  }, [board, key]);
  return {
    told: found < 0 ? undefined : found,
    tell: (at) => {
      choose(at === undefined ? undefined : list[at]?.states.join('|'));
      if (at !== undefined && !(onSheet === 'stay' && isSheet())) showOnCanvas(board, nodes);
    },
  };
}

function tellOn(board: Board, told: ReadonlyMap<string, string>): void {
  const { links } = board.scenario.getState();
  const among = linksAmong(links, new Set(told.keys()));
  const byLink = new Map(among.map(({ id }) => [id, { width, tone: 'shown' as const }]));
  board.marks.setState({ told, byLink });
}
