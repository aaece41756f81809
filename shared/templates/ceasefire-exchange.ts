import { actors, phases } from './ceasefire-exchange/actors-and-phases.ts';
import { evidence } from './ceasefire-exchange/evidence.ts';
import { happenings } from './ceasefire-exchange/happenings.ts';
import { links } from './ceasefire-exchange/links.ts';
import { moves } from './ceasefire-exchange/moves.ts';
import { notes, sources } from './ceasefire-exchange/notes.ts';
import { payoffs } from './ceasefire-exchange/payoffs.ts';
import { questions } from './ceasefire-exchange/questions.ts';
import { scenarioOf } from './scenario-of.ts';
import type { Template } from './template.ts';

/** A truce in three rounds between stand-ins; what has been seen elsewhere stands in its notes. */
export const ceasefireExchange: Template = {
  id: 'ceasefire-exchange',
  title: 'Ceasefire with phased exchange',
  summary:
    'Captives for prisoners in three rounds: each step answers the last one, spoilers strike, and a collapse is final.',
  questions,
  scenario: () =>
    scenarioOf(
      {
        id: 'ceasefire-exchange',
        title: 'Ceasefire with phased exchange',
        horizon: 'Three rounds of 14 days, and 30 days after',
        rounds: { count: 3, labels: ['Round 1', 'Round 2', 'Round 3'] },
        storyNodes: [
          'guarantee',
          'mediation',
          'gov_step',
          'mov_step',
          'exchange',
          'collapse',
          'talks',
          'settlement',
        ],
        target: { node: 'settlement', states: ['lasting'] },
      },
      {
        actors,
        phases,
        nodes: [...moves, ...happenings],
        links,
        evidence,
        payoffs,
        notes,
        sources,
      },
    ),
};
