import { actors, phases } from './climate-accord/actors-and-phases.ts';
import { evidence } from './climate-accord/evidence.ts';
import { happenings } from './climate-accord/happenings.ts';
import { linksToOutcomes } from './climate-accord/links-to-outcomes.ts';
import { linksToPledges } from './climate-accord/links-to-pledges.ts';
import { moves } from './climate-accord/moves.ts';
import { notes, sources } from './climate-accord/notes.ts';
import { payoffs } from './climate-accord/payoffs.ts';
import { questions } from './climate-accord/questions.ts';
import { scenarioOf } from './scenario-of.ts';
import type { Template } from './template.ts';

/** Finance against ambition between four blocs, and a threshold of three; its numbers are invented. */
export const climateAccord: Template = {
  id: 'climate-accord',
  title: 'Climate accord: finance for ambition',
  summary:
    'Four blocs bargain finance against ambition; three of four must ratify, and each would rather let the others pay.',
  questions,
  scenario: () =>
    scenarioOf(
      {
        id: 'climate-accord',
        title: 'Climate accord: finance ↔ ambition, three of four to ratify',
        horizon: 'Five years from the summit',
        storyNodes: [
          'finance',
          'ambition',
          'red_line',
          'exporters_line',
          'in_force',
          'withdrawal',
          'warming',
        ],
        target: { node: 'in_force', states: ['yes'] },
      },
      {
        actors,
        phases,
        nodes: [...moves, ...happenings],
        links: [...linksToPledges, ...linksToOutcomes],
        evidence,
        payoffs,
        notes,
        sources,
      },
    ),
};
