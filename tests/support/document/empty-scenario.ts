import { schemaVersion } from '../../../shared/document/migrations.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

/** A board on which nothing stands. */
export function emptyScenario(): Scenario {
  return {
    meta: {
      id: 'sample',
      title: 'Sample',
      horizon: 'a year',
      illustrative: false,
      scale: 'icd203',
      storyNodes: [],
      settings: { useValues: 'agreed', pool: 'gmo' },
      schemaVersion,
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
}
