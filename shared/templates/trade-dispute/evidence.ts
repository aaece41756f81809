import type { Evidence } from '../../model/scenario.ts';

export const evidence: readonly Evidence[] = [
  {
    id: 'e1',
    node: 'unity',
    on: true,
    type: 'virtual',
    likelihood: { no: 0.4, yes: 0.8 },
    note: 'n8',
  },
];
