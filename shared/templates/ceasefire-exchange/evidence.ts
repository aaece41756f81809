import type { Evidence } from '../../model/scenario.ts';

export const evidence: readonly Evidence[] = [
  { id: 'e1', node: 'reports', round: 1, on: true, type: 'hard', state: 'yes', note: 'n4' },
];
