import type { Payoff } from '../../model/scenario.ts';
import { nums } from '../records.ts';

/** Each actor's own scale, missiles in Cuba and no war on 0; never to be compared between actors. */
export const payoffs: readonly Payoff[] = [
  {
    id: 'us1',
    actor: 'us',
    scope: ['missiles_out'],
    table: nums({ stay: 0, dismantled: 25, removed: 45 }),
  },
  {
    id: 'us2',
    actor: 'us',
    scope: ['force'],
    table: nums({ none: 0, clash: -6, war: -26, nuclear: -62 }),
  },
  { id: 'us3', actor: 'us', scope: ['berlin'], table: nums({ no: 0, yes: -20 }) },
  { id: 'us4', actor: 'us', scope: ['pledge'], table: nums({ no: 0, yes: -4 }) },
  {
    id: 'us5',
    actor: 'us',
    scope: ['jupiters'],
    table: nums({ none: 0, private: -3, public: -13 }),
  },
  {
    id: 'ussr1',
    actor: 'ussr',
    scope: ['missiles_out'],
    table: nums({ stay: 0, dismantled: -11, removed: -15 }),
  },
  { id: 'ussr2', actor: 'ussr', scope: ['pledge'], table: nums({ no: 0, yes: 15 }) },
  {
    id: 'ussr3',
    actor: 'ussr',
    scope: ['jupiters', 'answer'],
    table: nums({
      'none|refuses': 0,
      'none|terms': 2,
      'none|withdraws': -9,
      'private|refuses': 0,
      'private|terms': 4,
      'private|withdraws': 4,
      'public|refuses': 2,
      'public|terms': 8,
      'public|withdraws': 13,
    }),
  },
  {
    id: 'ussr4',
    actor: 'ussr',
    scope: ['force'],
    table: nums({ none: 0, clash: -7, war: -36, nuclear: -70 }),
  },
  {
    id: 'cuba1',
    actor: 'cuba',
    scope: ['missiles_out'],
    table: nums({ stay: 0, dismantled: -8, removed: -15 }),
  },
  { id: 'cuba2', actor: 'cuba', scope: ['pledge'], table: nums({ no: 0, yes: 30 }) },
  {
    id: 'cuba3',
    actor: 'cuba',
    scope: ['force'],
    table: nums({ none: 0, clash: -9, war: -60, nuclear: -80 }),
  },
  { id: 'cuba4', actor: 'cuba', scope: ['castro'], table: nums({ holds: 0, fires: 4 }) },
];
