import type { Scenario } from '../model/scenario.ts';
import { actors, phases } from './iran-mediation/actors-and-phases.ts';
import { evidence } from './iran-mediation/evidence.ts';
import { happenings } from './iran-mediation/happenings.ts';
import { linksToOutcomes } from './iran-mediation/links-to-outcomes.ts';
import { linksToResponse } from './iran-mediation/links-to-response.ts';
import { moves } from './iran-mediation/moves.ts';
import { notes, sources } from './iran-mediation/notes.ts';
import { constraints, payoffs } from './iran-mediation/payoffs.ts';
import { questions } from './iran-mediation/questions.ts';
import { byId } from './records.ts';
import type { Template } from './template.ts';

/**
 * The worked example that people meet first. Its story follows a news report (see notes.ts); every
 * number in it is invented, which `illustrative` says wherever it is shown.
 */
export const iranMediation: Template = {
  id: 'iran-mediation',
  title: 'Mediated offer: US – Russia – Iran',
  summary:
    'Washington asks Moscow to mediate, Tehran answers: 14 cards, 29 links and payoffs for three actors, all with illustrative numbers.',
  questions,
  scenario: (): Scenario => ({
    meta: {
      id: 'iran-mediation',
      title: 'US request → Russian mediation → Iranian response',
      horizon: '12 months from the report of early March 2025',
      illustrative: true,
      scale: 'icd203',
      storyNodes: [
        'us_posture',
        'ru_mediation',
        'iran_response',
        'us_relief',
        'talks',
        'agreement',
        'escalation',
      ],
      settings: {
        useValues: 'agreed',
        pool: 'gmo',
        target: { node: 'agreement', states: ['verified'] },
      },
      schemaVersion: 1,
    },
    actors: byId(actors),
    phases: byId(phases),
    groups: new Map(),
    nodes: byId([...moves, ...happenings]),
    links: byId([...linksToResponse, ...linksToOutcomes]),
    evidence: byId(evidence),
    payoffs: byId(payoffs),
    constraints: byId(constraints),
    notes: byId(notes),
    sources: byId(sources),
  }),
};
