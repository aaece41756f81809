import { actors, phases } from './cuba-1962/actors-and-phases.ts';
import { evidence } from './cuba-1962/evidence.ts';
import { happenings } from './cuba-1962/happenings.ts';
import { linksToAnswer } from './cuba-1962/links-to-answer.ts';
import { linksToOutcomes } from './cuba-1962/links-to-outcomes.ts';
import { moves } from './cuba-1962/moves.ts';
import { notes, sources } from './cuba-1962/notes.ts';
import { payoffs } from './cuba-1962/payoffs.ts';
import { questions } from './cuba-1962/questions.ts';
import { scenarioOf } from './scenario-of.ts';
import type { Template } from './template.ts';

/** A crisis whose outcome is known and left out: to be forecast blind from 20 October 1962, and scored. */
export const cuba1962: Template = {
  id: 'cuba-1962',
  title: 'Cuba, 20 October 1962',
  summary:
    'A classic crisis to forecast blind: what was known on that day, three outcomes with rules by which to score your numbers.',
  questions,
  scenario: () =>
    scenarioOf(
      {
        id: 'cuba-1962',
        title: 'Missiles in Cuba: forecast from 20 October 1962',
        horizon: '20 October to 20 November 1962',
        storyNodes: [
          'response',
          'ships',
          'incident',
          'pledge',
          'jupiters',
          'answer',
          'missiles_out',
          'force',
          'berlin',
        ],
        target: { node: 'missiles_out', states: ['removed'] },
      },
      {
        actors,
        phases,
        nodes: [...moves, ...happenings],
        links: [...linksToAnswer, ...linksToOutcomes],
        evidence,
        payoffs,
        notes,
        sources,
      },
    ),
};
