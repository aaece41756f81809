import type { Actor, Phase } from '../../model/scenario.ts';

export const actors: readonly Actor[] = [
  { id: 'us', label: 'United States', colour: '#2563eb', order: 1 },
  { id: 'eu', label: 'European Union', colour: '#ca8a04', order: 2 },
  { id: 'makers', label: 'US steel makers', colour: '#9f1239', order: 3 },
];

export const phases: readonly Phase[] = [
  { id: 'p1', label: '1 Pressure', order: 1 },
  { id: 'p2', label: '2 Tariff', order: 2 },
  { id: 'p3', label: '3 Answer', order: 3 },
  { id: 'p4', label: '4 Ruling and reply', order: 4 },
  { id: 'p5', label: '5 Outcome', order: 5 },
];
