import type { Node } from '../../model/scenario.ts';
import { card, nums, noYes, state } from '../records.ts';
import { places } from './places.ts';

/** What is forecast. How it ended is on no card: enter it when all forecasts stand. */
export const outcomes: readonly Node[] = [
  card('outcome', {
    id: 'missiles_out',
    label: 'The missiles in Cuba',
    phase: 'p5',
    pos: places.missiles_out,
    states: [
      state('stay', 'Stay', 'the missiles stay'),
      state('dismantled', 'Out of action', 'the missiles are out of action but in Cuba'),
      state('removed', 'Removed', 'the missiles are removed'),
    ],
    gate: { type: 'max' },
    leak: nums({ dismantled: 0.03, removed: 0.02 }),
    resolution:
      'As the US government states it publicly on or before 20 November 1962; ‘removed’ = all medium-range missiles shipped out.',
  }),
  card('outcome', {
    id: 'force',
    label: 'Fighting with Soviet or Cuban forces',
    phase: 'p5',
    pos: places.force,
    states: [
      state('none', 'None', 'no one is killed in fighting'),
      state('clash', 'Deadly clash', 'a clash costs lives'),
      state('war', 'Days of fighting', 'there are days of fighting'),
      state('nuclear', 'Nuclear use', 'a nuclear weapon is used'),
    ],
    gate: { type: 'max' },
    leak: nums({ clash: 0.02 }),
    resolution:
      'Worst level reached from 20 October to 20 November 1962: ‘clash’ = somebody killed by the other side’s fire, ‘days’ = fire on three days or more.',
  }),
  card('outcome', {
    id: 'berlin',
    label: 'Soviet move against West Berlin',
    phase: 'p5',
    pos: places.berlin,
    states: noYes('West Berlin is left alone', 'Moscow moves against West Berlin'),
    leak: nums({ yes: 0.04 }),
    resolution:
      'Allied access to West Berlin is stopped or newly restricted on or before 20 November 1962.',
  }),
];
