import type { Scenario } from './scenario.ts';

/** A board on which nothing stands and of which nothing is said. */
export const emptyScenario: Scenario = {
  meta: {
    id: '',
    title: '',
    horizon: '',
    illustrative: false,
    scale: 'icd203',
    storyNodes: [],
    settings: { useValues: 'agreed', pool: 'gmo' },
    schemaVersion: 0,
  },
  actors: new Map(),
  phases: new Map(),
  groups: new Map(),
  nodes: new Map(),
  links: new Map(),
  evidence: new Map(),
  payoffs: new Map(),
  constraints: new Map(),
  notes: new Map(),
  sources: new Map(),
};
