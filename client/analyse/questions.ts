import { later } from '../kit/later.tsx';
import type { Question } from './question.ts';

/** Everything that can be asked about a board, in the order of the panel. */
export const questions: readonly Question[] = [
  {
    id: 'drivers',
    heading: 'What would change the outcome most?',
    shows: 'Which numbers move the chance furthest when they are a little lower or higher.',
    Answer: later(() => import('./questions/Drivers.tsx').then((m) => m.Drivers)),
  },
];
