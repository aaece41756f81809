import type { Evidence } from '../../model/scenario.ts';

export const evidence: readonly Evidence[] = [
  { id: 'e1', node: 'early_pledges', on: true, type: 'hard', state: 'yes', note: 'n6' },
];
