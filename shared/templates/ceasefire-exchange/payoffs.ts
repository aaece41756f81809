import type { Payoff } from '../../model/scenario.ts';
import { nums } from '../records.ts';

/** Each actor's own scale, war as it goes on 0; never to be compared between actors. */
export const payoffs: readonly Payoff[] = [
  {
    id: 'gov1',
    actor: 'gov',
    scope: ['settlement'],
    table: nums({ none: 0, longer: 30, lasting: 65 }),
  },
  { id: 'gov2', actor: 'gov', scope: ['exchange'], table: nums({ no: 0, yes: 25 }) },
  { id: 'gov3', actor: 'gov', scope: ['collapse'], table: nums({ no: 0, yes: -45 }) },
  {
    id: 'gov4',
    actor: 'gov',
    scope: ['coalition', 'gov_step'],
    table: nums({
      'no|withholds': 0,
      'no|delays': -2,
      'no|delivers': -6,
      'yes|withholds': 0,
      'yes|delays': -8,
      'yes|delivers': -25,
    }),
  },
  {
    id: 'mov1',
    actor: 'mov',
    scope: ['settlement'],
    table: nums({ none: 0, longer: 25, lasting: 55 }),
  },
  { id: 'mov2', actor: 'mov', scope: ['aid'], table: nums({ no: 0, yes: 20 }) },
  { id: 'mov3', actor: 'mov', scope: ['collapse'], table: nums({ no: 0, yes: -60 }) },
  {
    id: 'mov4',
    actor: 'mov',
    scope: ['mov_step'],
    table: nums({ withholds: 0, delays: -3, delivers: -12 }),
  },
  {
    id: 'med1',
    actor: 'med',
    scope: ['settlement'],
    table: nums({ none: 0, longer: 15, lasting: 40 }),
  },
  { id: 'med2', actor: 'med', scope: ['mediation'], table: nums({ relay: 0, press: -5 }) },
  {
    id: 'gua1',
    actor: 'gua',
    scope: ['settlement'],
    table: nums({ none: 0, longer: 15, lasting: 50 }),
  },
  {
    id: 'gua2',
    actor: 'gua',
    scope: ['guarantee', 'collapse'],
    table: nums({
      'none|no': 0,
      'none|yes': 0,
      'letter|no': -2,
      'letter|yes': -15,
      'monitors|no': -8,
      'monitors|yes': -40,
    }),
  },
];
