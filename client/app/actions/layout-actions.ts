import { LayoutGrid, Wand } from 'lucide-react';
import type { Action } from '../../board/action.ts';
import type { Board } from '../../board/board.ts';
import { laterCode } from '../../kit/later.tsx';
import { mayEdit, selectedIds } from './when.ts';

const tidying = laterCode(() => import('../tidy/run-tidy.ts'));

async function tidyAll(board: Board): Promise<void> {
  await (await tidying()).runTidy(board);
}

async function tidySome(board: Board): Promise<void> {
  const { runTidy, overlappingCards } = await tidying();
  const { nodes } = board.scenario.getState();
  const selected = selectedIds(board).filter((id) => nodes.has(id));
  const movable = selected.length > 0 ? selected : overlappingCards(board.scenario.getState());
  if (movable.length === 0) board.notify('No card lies on another one: nothing to tidy.');
  else await runTidy(board, movable);
}

function hasCards(board: Board): boolean {
  return mayEdit(board) && board.scenario.getState().nodes.size > 0;
}

/** Putting the cards in order. */
export const layoutActions: readonly Action[] = [
  {
    id: 'tidy',
    label: 'Tidy the whole layout',
    group: 'edit',
    keys: ['Shift+KeyT'],
    icon: LayoutGrid,
    when: hasCards,
    run: (board) => void tidyAll(board),
  },
  {
    id: 'tidy-some',
    label: 'Tidy the selected cards, keep the rest where it is',
    group: 'edit',
    keys: ['Alt+KeyT'],
    icon: Wand,
    when: hasCards,
    run: (board) => void tidySome(board),
  },
];
