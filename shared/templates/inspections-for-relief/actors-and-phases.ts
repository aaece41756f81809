import type { Actor, Phase } from '../../model/scenario.ts';

/** Stand-ins; the notes say which cases they are drawn from. */
export const actors: readonly Actor[] = [
  { id: 'coalition', label: 'Sanctioning coalition', colour: '#2563eb', order: 1 },
  { id: 'state', label: 'Inspected state', colour: '#059669', order: 2 },
  { id: 'banks', label: 'Banks and insurers', colour: '#a16207', order: 3 },
];

export const phases: readonly Phase[] = [
  { id: 'p1', label: '1 Terms', order: 1 },
  { id: 'p2', label: '2 Compliance', order: 2 },
  { id: 'p3', label: '3 Inspection', order: 3 },
  { id: 'p4', label: '4 Relief and trade', order: 4 },
  { id: 'p5', label: '5 Outcome', order: 5 },
];
