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
  {
    id: 'certainty',
    heading: 'How sure is that?',
    shows: 'How far the chance could be off, given the ranges that people gave.',
    Answer: later(() => import('./questions/Certainty.tsx').then((m) => m.Certainty)),
  },
  {
    id: 'links',
    heading: 'What does each link add?',
    shows: 'How much the chance would change if one link were not there.',
    Answer: later(() => import('./questions/LinkEffects.tsx').then((m) => m.LinkEffects)),
  },
  {
    id: 'stories',
    heading: 'What happens most likely?',
    shows: 'The likeliest courses of events, told in sentences.',
    Answer: later(() => import('./questions/Storylines.tsx').then((m) => m.Storylines)),
  },
];
