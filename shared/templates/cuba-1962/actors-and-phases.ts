import type { Actor, Phase } from '../../model/scenario.ts';

export const actors: readonly Actor[] = [
  { id: 'us', label: 'United States', colour: '#2563eb', order: 1 },
  { id: 'ussr', label: 'Soviet Union', colour: '#b91c1c', order: 2 },
  { id: 'cuba', label: 'Cuba', colour: '#059669', order: 3 },
];

export const phases: readonly Phase[] = [
  { id: 'p1', label: '1 Discovery', order: 1 },
  { id: 'p2', label: '2 Washington’s choice', order: 2 },
  { id: 'p3', label: '3 At sea and in the air', order: 3 },
  { id: 'p4', label: '4 Bargaining', order: 4 },
  { id: 'p5', label: '5 By 20 November', order: 5 },
];
