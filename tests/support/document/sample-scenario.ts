import type { Scenario } from '../../../shared/model/scenario.ts';
import { emptyScenario } from './empty-scenario.ts';

const noYes = [
  { id: 'no', label: 'No', phrase: 'it does not' },
  { id: 'yes', label: 'Yes', phrase: 'it does' },
];

/** A small board with one record of each collection. */
export function sampleScenario(): Scenario {
  const plain = { pos: { x: 0, y: 0 }, states: noYes, ordered: true, table: {}, base: {} } as const;
  return {
    ...emptyScenario(),
    actors: new Map([['us', { id: 'us', label: 'US', colour: '#2563eb', order: 1 }]]),
    phases: new Map([['p1', { id: 'p1', label: 'First', order: 1 }]]),
    groups: new Map([
      ['g1', { id: 'g1', label: 'Frame', frame: { x: 0, y: 0, width: 400, height: 300 } }],
    ]),
    nodes: new Map(
      [
        {
          ...plain,
          id: 'ask',
          kind: 'move' as const,
          label: 'US asks',
          owner: 'us',
          phase: 'p1',
          gate: { type: 'or' as const },
          leak: { yes: { v: 0.6 } },
          policy: { mode: 'estimate' as const },
        },
        {
          ...plain,
          id: 'talks',
          kind: 'event' as const,
          label: 'Talks',
          pos: { x: 300, y: 0 },
          gate: { type: 'or' as const },
          leak: { yes: { v: 0.1, lo: 0.05, hi: 0.2 } },
          policy: { mode: 'estimate' as const },
        },
        {
          ...plain,
          id: 'deal',
          kind: 'outcome' as const,
          label: 'Deal',
          pos: { x: 600, y: 0 },
          gate: { type: 'table' as const },
          leak: {},
          table: { 'talks=yes': { no: { v: 0.7 }, yes: { v: 0.3 } } },
          policy: { mode: 'estimate' as const },
        },
      ].map((node) => [node.id, node]),
    ),
    links: new Map(
      [
        { id: 'l1', from: 'ask', to: 'talks', effects: { yes: { yes: { v: 0.5 } } } },
        { id: 'l2', from: 'talks', to: 'deal', effects: {} },
      ].map((link, at) => [
        link.id,
        {
          ...link,
          kind: 'promotes' as const,
          lag: 0 as const,
          lamport: at + 1,
          blocks: {},
          okStates: [],
          scores: {},
        },
      ]),
    ),
    evidence: new Map([
      ['e1', { id: 'e1', node: 'ask', on: true, type: 'hard', state: 'yes', note: 'n1' }],
    ]),
    payoffs: new Map([
      ['u1', { id: 'u1', actor: 'us', scope: ['deal'], table: { yes: { v: 90 }, no: { v: 0 } } }],
    ]),
    constraints: new Map([['c1', { id: 'c1', label: 'Never both', forbid: { ask: 'no' } }]]),
    notes: new Map([
      ['n1', { id: 'n1', text: 'They asked.\nTwice.', on: ['ask', 'e1'], cite: 's1' }],
    ]),
    sources: new Map([['s1', { id: 's1', label: 'A newspaper', url: 'https://example.org/' }]]),
  };
}
