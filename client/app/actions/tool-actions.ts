import { MousePointer2, Spline } from 'lucide-react';
import type { Action } from '../../board/action.ts';
import { clearSelection, select } from '../../board/selection.ts';
import { mayEdit } from './when.ts';

/** What a press on the canvas does, and what is selected. */
export const toolActions: readonly Action[] = [
  {
    id: 'tool-select',
    label: 'Select and move',
    group: 'select',
    keys: ['KeyV'],
    icon: MousePointer2,
    run: (board) => {
      board.ui.setState({ tool: 'select', linkFrom: null });
    },
  },
  {
    id: 'tool-link',
    label: 'Draw a link',
    group: 'add',
    keys: ['KeyL'],
    icon: Spline,
    when: mayEdit,
    run: (board) => {
      const { focused } = board.selection.getState();
      const isNode = focused !== null && board.scenario.getState().nodes.has(focused);
      board.ui.setState({ tool: 'link', linkFrom: isNode ? focused : null });
    },
  },
  {
    id: 'select-all',
    label: 'Select all',
    group: 'select',
    keys: ['$mod+KeyA'],
    run: (board) => {
      const { nodes, links, notes, groups } = board.scenario.getState();
      const cards = [...notes.values()].filter(({ pos }) => pos !== undefined);
      select(board, [
        ...nodes.keys(),
        ...links.keys(),
        ...groups.keys(),
        ...cards.map(({ id }) => id),
      ]);
    },
  },
  {
    id: 'select-none',
    label: 'Select nothing',
    group: 'select',
    run: clearSelection,
  },
];
