import type { Constraint, Payoff } from '../../model/scenario.ts';
import { nums } from '../records.ts';

/** Each actor's own scale, trade as it was on 0; never to be compared between actors. */
export const payoffs: readonly Payoff[] = [
  {
    id: 'us1',
    actor: 'us',
    scope: ['swing', 'tariff'],
    table: nums({
      'no|none': 0,
      'no|ten': 4,
      'no|quarter': 2,
      'no|half': -12,
      'yes|none': -5,
      'yes|ten': 12,
      'yes|quarter': 20,
      'yes|half': 8,
    }),
  },
  { id: 'us2', actor: 'us', scope: ['spiral'], table: nums({ none: 0, one: -20, several: -60 }) },
  { id: 'us3', actor: 'us', scope: ['deal'], table: nums({ no: 0, yes: 30 }) },
  { id: 'us4', actor: 'us', scope: ['review'], table: nums({ keeps: 0, quota: -4, lifts: -14 }) },
  {
    id: 'eu1',
    actor: 'eu',
    scope: ['tariff'],
    table: nums({ none: 0, ten: -6, quarter: -16, half: -30 }),
  },
  { id: 'eu2', actor: 'eu', scope: ['spiral'], table: nums({ none: 0, one: -12, several: -42 }) },
  { id: 'eu3', actor: 'eu', scope: ['review'], table: nums({ keeps: 0, quota: 20, lifts: 40 }) },
  {
    id: 'eu4',
    actor: 'eu',
    scope: ['tariff', 'answer'],
    table: nums({
      'none|waits': 0,
      'none|complains': -4,
      'none|rebalances': -22,
      'none|targets': -25,
      'ten|waits': -4,
      'ten|complains': 0,
      'ten|rebalances': -4,
      'ten|targets': -8,
      'quarter|waits': -12,
      'quarter|complains': -3,
      'quarter|rebalances': 4,
      'quarter|targets': 2,
      'half|waits': -22,
      'half|complains': -12,
      'half|rebalances': 8,
      'half|targets': 8,
    }),
  },
  {
    id: 'makers1',
    actor: 'makers',
    scope: ['tariff'],
    table: nums({ none: 0, ten: 20, quarter: 50, half: 70 }),
  },
  {
    id: 'makers2',
    actor: 'makers',
    scope: ['review'],
    table: nums({ keeps: 0, quota: -15, lifts: -45 }),
  },
  {
    id: 'makers3',
    actor: 'makers',
    scope: ['lobby'],
    table: nums({ quiet: 0, petition: -2, campaign: -8 }),
  },
];

export const constraints: readonly Constraint[] = [
  {
    id: 'c1',
    label: 'Nothing to lift where there is no tariff',
    forbid: { tariff: 'none', review: 'lifts' },
  },
  {
    id: 'c2',
    label: 'No quota where there is no tariff',
    forbid: { tariff: 'none', review: 'quota' },
  },
];
