import type { GateType, NodeKind } from '../../shared/model/scenario.ts';

export const nodeKinds: readonly {
  readonly id: NodeKind;
  readonly label: string;
  readonly says: string;
}[] = [
  { id: 'move', label: 'Move', says: 'What an actor decides.' },
  { id: 'event', label: 'Event', says: 'What nobody fully controls.' },
  {
    id: 'outcome',
    label: 'Outcome',
    says: 'What you care about, with a rule to tell what happened.',
  },
  { id: 'indicator', label: 'Indicator', says: 'A sign that can be observed.' },
];

export interface GateWords {
  readonly id: GateType;
  readonly label: string;
  readonly says: string;
}

/** How a card's causes work together (model.md §1.6). */
export const gates: readonly GateWords[] = [
  {
    id: 'or',
    label: 'Any cause',
    says: 'Each cause can bring it about by itself; several add up.',
  },
  {
    id: 'max',
    label: 'Strongest cause',
    says: 'Each cause can lift it to some level; the highest one holds.',
  },
  { id: 'and', label: 'All causes', says: 'It happens only when all its causes are there.' },
  {
    id: 'atLeast',
    label: 'At least some',
    says: 'It happens when enough of its causes are there.',
  },
  { id: 'weights', label: 'Weighing', says: 'Scores shift the odds between the options.' },
  { id: 'table', label: 'Full table', says: 'One row for each combination of its causes.' },
];

/** The gates that fit a card with this many states. */
export function gatesFor(states: number): readonly GateWords[] {
  return gates.filter(({ id }) =>
    states > 2 ? id !== 'or' && id !== 'and' && id !== 'atLeast' : id !== 'max',
  );
}
