import type { Payoff } from '../../model/scenario.ts';
import { nums } from '../records.ts';

/** Each actor's own scale, sanctions as they are on 0; never to be compared between actors. */
export const payoffs: readonly Payoff[] = [
  {
    id: 'coalition1',
    actor: 'coalition',
    scope: ['programme'],
    table: nums({ running: 0, frozen: 30, dismantled: 80 }),
  },
  {
    id: 'coalition2',
    actor: 'coalition',
    scope: ['compliance', 'relief'],
    table: nums({
      'evades|withhold': 0,
      'evades|waivers': -20,
      'evades|lift': -60,
      'partly|withhold': 0,
      'partly|waivers': 4,
      'partly|lift': -15,
      'fully|withhold': -15,
      'fully|waivers': 5,
      'fully|lift': 12,
    }),
  },
  { id: 'coalition3', actor: 'coalition', scope: ['snapback'], table: nums({ no: 0, yes: -20 }) },
  { id: 'state1', actor: 'state', scope: ['trade'], table: nums({ no: 0, yes: 50 }) },
  {
    id: 'state2',
    actor: 'state',
    scope: ['relief'],
    table: nums({ withhold: 0, waivers: 8, lift: 18 }),
  },
  {
    id: 'state3',
    actor: 'state',
    scope: ['services', 'compliance'],
    table: nums({
      'no|evades': 0,
      'no|partly': -4,
      'no|fully': -10,
      'yes|evades': 0,
      'yes|partly': -12,
      'yes|fully': -28,
    }),
  },
  {
    id: 'state4',
    actor: 'state',
    scope: ['access'],
    table: nums({ declared: 0, anywhere: -8 }),
  },
  { id: 'state5', actor: 'state', scope: ['snapback'], table: nums({ no: 0, yes: -35 }) },
  {
    id: 'banks1',
    actor: 'banks',
    scope: ['trade', 'snapback'],
    table: nums({ 'no|no': 0, 'no|yes': 0, 'yes|no': 25, 'yes|yes': -40 }),
  },
];
