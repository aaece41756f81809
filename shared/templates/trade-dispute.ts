import { scenarioOf } from './scenario-of.ts';
import type { Template } from './template.ts';
import { actors, phases } from './trade-dispute/actors-and-phases.ts';
import { evidence } from './trade-dispute/evidence.ts';
import { happenings } from './trade-dispute/happenings.ts';
import { linksToAnswer } from './trade-dispute/links-to-answer.ts';
import { linksToOutcomes } from './trade-dispute/links-to-outcomes.ts';
import { moves } from './trade-dispute/moves.ts';
import { notes, sources } from './trade-dispute/notes.ts';
import { constraints, payoffs } from './trade-dispute/payoffs.ts';
import { questions } from './trade-dispute/questions.ts';

/** A steel tariff and its answer. The disputes of 2002 and 2018 stand in its notes; its numbers are invented. */
export const tradeDispute: Template = {
  id: 'trade-dispute',
  title: 'Trade dispute: steel tariff',
  summary:
    'Washington’s tariff, Brussels’ answer by scores, a lobby, a WTO ruling that may be appealed into the void, and a spiral to avoid.',
  questions,
  scenario: () =>
    scenarioOf(
      {
        id: 'trade-dispute',
        title: 'Trade dispute: tariff → answer → ruling',
        horizon: '18 months from the petition',
        storyNodes: ['lobby', 'tariff', 'answer', 'panel', 'appeal', 'review', 'spiral', 'deal'],
        target: { node: 'deal', states: ['yes'] },
      },
      {
        actors,
        phases,
        nodes: [...moves, ...happenings],
        links: [...linksToAnswer, ...linksToOutcomes],
        evidence,
        payoffs,
        constraints,
        notes,
        sources,
      },
    ),
};
