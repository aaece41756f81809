import type { Evidence } from '../../model/scenario.ts';

export const evidence: readonly Evidence[] = [
  { id: 'e1', node: 'ru_ready', on: true, type: 'hard', state: 'yes', note: 'n2' },
  {
    id: 'e2',
    node: 'hardliners',
    on: true,
    type: 'virtual',
    likelihood: { no: 0.4, yes: 0.9 },
    note: 'n4',
  },
];
