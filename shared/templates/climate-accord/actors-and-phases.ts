import type { Actor, Phase } from '../../model/scenario.ts';

/** Four blocs, drawn more sharply than they are. */
export const actors: readonly Actor[] = [
  { id: 'donors', label: 'Donors', colour: '#2563eb', order: 1 },
  { id: 'emerging', label: 'Emerging economies', colour: '#c2410c', order: 2 },
  { id: 'islands', label: 'Vulnerable states', colour: '#0891b2', order: 3 },
  { id: 'exporters', label: 'Fuel exporters', colour: '#a16207', order: 4 },
];

export const phases: readonly Phase[] = [
  { id: 'p1', label: '1 Before the summit', order: 1 },
  { id: 'p2', label: '2 Finance', order: 2 },
  { id: 'p3', label: '3 Ambition', order: 3 },
  { id: 'p4', label: '4 Ratification', order: 4 },
  { id: 'p5', label: '5 Outcome', order: 5 },
];
