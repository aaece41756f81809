import type { Evidence } from '../../model/scenario.ts';

/** What was known on 20 October; nothing that came after. */
export const evidence: readonly Evidence[] = [
  { id: 'e1', node: 'photographs', on: true, type: 'hard', state: 'yes', note: 'n1' },
];
