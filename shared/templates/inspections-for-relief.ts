import { actors, phases } from './inspections-for-relief/actors-and-phases.ts';
import { evidence } from './inspections-for-relief/evidence.ts';
import { happenings } from './inspections-for-relief/happenings.ts';
import { linksToOutcomes } from './inspections-for-relief/links-to-outcomes.ts';
import { linksToRelief } from './inspections-for-relief/links-to-relief.ts';
import { moves } from './inspections-for-relief/moves.ts';
import { notes, sources } from './inspections-for-relief/notes.ts';
import { payoffs } from './inspections-for-relief/payoffs.ts';
import { questions } from './inspections-for-relief/questions.ts';
import { scenarioOf } from './scenario-of.ts';
import type { Template } from './template.ts';

/** Which comes first, relief or compliance? Between stand-ins, with earlier cases in its notes. */
export const inspectionsForRelief: Template = {
  id: 'inspections-for-relief',
  title: 'Sanctions relief and inspections',
  summary:
    'Which comes first, relief or compliance? Inspectors see only part, insurers decide whether relief is worth anything.',
  questions,
  scenario: () =>
    scenarioOf(
      {
        id: 'inspections-for-relief',
        title: 'Sanctions relief in sequence with inspections',
        horizon: 'Two years from the offer',
        storyNodes: [
          'sequence',
          'access',
          'compliance',
          'report',
          'relief',
          'trade',
          'snapback',
          'programme',
        ],
        target: { node: 'programme', states: ['dismantled'] },
      },
      {
        actors,
        phases,
        nodes: [...moves, ...happenings],
        links: [...linksToRelief, ...linksToOutcomes],
        evidence,
        payoffs,
        notes,
        sources,
      },
    ),
};
