import type { Actor, Phase } from '../../model/scenario.ts';

export const actors: readonly Actor[] = [
  { id: 'us', label: 'United States', colour: '#2563eb', order: 1 },
  { id: 'ru', label: 'Russia', colour: '#7c3aed', order: 2 },
  { id: 'ir', label: 'Iran', colour: '#059669', order: 3 },
];

export const phases: readonly Phase[] = [
  { id: 'p1', label: '1 Request', order: 1 },
  { id: 'p2', label: '2 Mediation', order: 2 },
  { id: 'p3', label: '3 Iran’s response', order: 3 },
  { id: 'p4', label: '4 Bargaining', order: 4 },
  { id: 'p5', label: '5 Outcome', order: 5 },
];
