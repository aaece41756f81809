import type { Evidence } from '../../model/scenario.ts';

export const evidence: readonly Evidence[] = [
  {
    id: 'e1',
    node: 'report',
    on: true,
    type: 'virtual',
    likelihood: { clean: 0.3, open: 0.7, breach: 0.4 },
    note: 'n4',
  },
];
