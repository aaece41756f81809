import { ChartNoAxesColumn } from 'lucide-react';
import { questions } from '../../analyse/questions.ts';
import type { Action } from '../../board/action.ts';
import { openAnalyse, toggleAnalyse } from '../toggle-analyse.ts';

/** The questions about the board: all of them, and each by its own words. */
export const analyseActions: readonly Action[] = [
  {
    id: 'analyse',
    label: 'Analyse: ask the board',
    group: 'ask',
    keys: ['KeyQ'],
    icon: ChartNoAxesColumn,
    run: ({ ui }) => {
      toggleAnalyse(ui);
    },
  },
  ...questions.map(({ id, heading }): Action => ({
    id: `ask-${id}`,
    label: heading,
    group: 'ask',
    icon: ChartNoAxesColumn,
    run: ({ ui }) => {
      openAnalyse(ui, id);
    },
  })),
];
