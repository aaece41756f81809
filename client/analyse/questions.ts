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
  {
    id: 'find-out',
    heading: 'What should we find out first?',
    shows: 'Which card would tell most about it, and what knowing is worth to those who decide.',
    Answer: later(() => import('./questions/FindOut.tsx').then((m) => m.FindOut)),
  },
  {
    id: 'gains',
    heading: 'Who gains, and what is each one’s best move?',
    shows: 'What each actor can expect, and which option serves it best.',
    Answer: later(() => import('./questions/Gains.tsx').then((m) => m.Gains)),
  },
  {
    id: 'routes',
    heading: 'By which way does it get there?',
    shows: 'Which links carry a change to it, drawn on the canvas itself.',
    Answer: later(() => import('./questions/Routes.tsx').then((m) => m.Routes)),
  },
  {
    id: 'what-if',
    heading: 'What if they …?',
    shows: 'What learning something would tell, next to what bringing it about would do.',
    Answer: later(() => import('./questions/WhatIf.tsx').then((m) => m.WhatIf)),
  },
  {
    id: 'changes',
    heading: 'What changed, and which edit did it?',
    shows: 'The board beside an earlier moment, a template or a file.',
    Answer: later(() => import('./questions/Changes.tsx').then((m) => m.Changes)),
  },
  {
    id: 'gut',
    heading: 'Does it fit our gut?',
    shows: 'Gut numbers beside the model, and whether the evidence fits together.',
    Answer: later(() => import('./questions/Gut.tsx').then((m) => m.Gut)),
  },
  {
    id: 'consistent',
    heading: 'Which combinations hold each other up?',
    shows: 'States that keep each other in place, loops and all.',
    Answer: later(() => import('./questions/Consistent.tsx').then((m) => m.Consistent)),
  },
];
