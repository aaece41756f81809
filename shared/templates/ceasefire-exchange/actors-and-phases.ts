import type { Actor, Phase } from '../../model/scenario.ts';

/** Stand-ins: no conflict of today is modelled, and the notes say which ones have been like it. */
export const actors: readonly Actor[] = [
  { id: 'gov', label: 'Government', colour: '#2563eb', order: 1 },
  { id: 'mov', label: 'Armed movement', colour: '#059669', order: 2 },
  { id: 'med', label: 'Mediating state', colour: '#7c3aed', order: 3 },
  { id: 'gua', label: 'Guarantor power', colour: '#b45309', order: 4 },
];

export const phases: readonly Phase[] = [
  { id: 'p1', label: '1 Before the truce', order: 1 },
  { id: 'p2', label: '2 In each round', order: 2 },
  { id: 'p3', label: '3 Each side’s step', order: 3 },
  { id: 'p4', label: '4 End of the round', order: 4 },
  { id: 'p5', label: '5 After three rounds', order: 5 },
];
