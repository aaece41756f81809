import type { Constraint, Payoff } from '../../model/scenario.ts';
import { nums } from '../records.ts';

/** Each actor's own scale, status quo 0; never to be compared between actors. */
export const payoffs: readonly Payoff[] = [
  {
    id: 'us1',
    actor: 'us',
    scope: ['agreement'],
    table: nums({ none: 0, interim: 35, verified: 90 }),
  },
  { id: 'us2', actor: 'us', scope: ['escalation'], table: nums({ no: 0, yes: -60 }) },
  { id: 'us3', actor: 'us', scope: ['us_relief'], table: nums({ withhold: 0, grant: -15 }) },
  {
    id: 'ir1',
    actor: 'ir',
    scope: ['agreement'],
    table: nums({ none: 0, interim: 15, verified: 25 }),
  },
  { id: 'ir2', actor: 'ir', scope: ['us_relief'], table: nums({ withhold: 0, grant: 40 }) },
  { id: 'ir3', actor: 'ir', scope: ['escalation'], table: nums({ no: 0, yes: -80 }) },
  {
    id: 'ir4',
    actor: 'ir',
    scope: ['hardliners', 'iran_response'],
    table: nums({
      'no|rejects': 0,
      'no|conditional': -5,
      'no|accepts': -20,
      'yes|rejects': 0,
      'yes|conditional': -13,
      'yes|accepts': -40,
    }),
  },
  {
    id: 'ir5',
    actor: 'ir',
    scope: ['econ_strain'],
    table: nums({ tolerable: 0, serious: -10, severe: -25 }),
  },
  {
    id: 'ru1',
    actor: 'ru',
    scope: ['ru_mediation'],
    table: nums({ none: 0, nominal: -1, active: -6 }),
  },
  {
    id: 'ru2',
    actor: 'ru',
    scope: ['ru_mediation', 'talks'],
    table: nums({
      'none|no': 0,
      'none|yes': 0,
      'nominal|no': 0,
      'nominal|yes': 8,
      'active|no': 0,
      'active|yes': 20,
    }),
  },
  {
    id: 'ru3',
    actor: 'ru',
    scope: ['agreement'],
    table: nums({ none: 0, interim: 0, verified: -8 }),
  },
  { id: 'ru4', actor: 'ru', scope: ['escalation'], table: nums({ no: 0, yes: -15 }) },
];

export const constraints: readonly Constraint[] = [
  {
    id: 'c1',
    label: 'No relief after a rejection',
    forbid: { iran_response: 'rejects', us_relief: 'grant' },
  },
];
