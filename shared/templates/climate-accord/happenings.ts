import type { Node } from '../../model/scenario.ts';
import { card, nums, noYes, state } from '../records.ts';
import { places } from './places.ts';
import { ratifications } from './ratifications.ts';

/** What nobody decides, the sign of finance to come, and the outcomes. */
export const happenings: readonly Node[] = [
  card('event', {
    id: 'weather',
    label: 'A year of weather disasters',
    phase: 'p1',
    pos: places.weather,
    states: noYes('the year’s weather is nothing unusual', 'the year is one of weather disasters'),
    leak: nums({ yes: 0.5 }),
  }),
  card('event', {
    id: 'sceptics',
    label: 'Sceptics govern a large donor',
    phase: 'p1',
    pos: places.sceptics,
    states: noYes('no large donor is governed by sceptics', 'sceptics govern a large donor'),
    leak: nums({ yes: 0.5 }),
  }),
  card('event', {
    id: 'clean_tech',
    label: 'Clean power keeps getting cheaper',
    phase: 'p1',
    pos: places.clean_tech,
    states: noYes('clean power stops getting cheaper', 'clean power keeps getting cheaper'),
    leak: nums({ yes: 0.7 }),
  }),
  card('event', {
    id: 'fuel_price',
    label: 'Fuel price shock',
    phase: 'p1',
    pos: places.fuel_price,
    states: noYes('fuel prices stay calm', 'fuel prices shoot up'),
    leak: nums({ yes: 0.3 }),
  }),
  card('indicator', {
    id: 'early_pledges',
    label: 'Early pledges to the funds',
    phase: 'p2',
    pos: places.early_pledges,
    states: noYes('no early pledges are made', 'early pledges are made to the funds'),
    table: {
      'finance=old': nums({ no: 0.7, yes: 0.3 }),
      'finance=raised': nums({ no: 0.35, yes: 0.65 }),
      'finance=tripled': nums({ no: 0.12, yes: 0.88 }),
    },
  }),
  ...ratifications,
  card('outcome', {
    id: 'in_force',
    label: 'Accord in force: three of four blocs',
    phase: 'p5',
    pos: places.in_force,
    states: noYes('the accord does not enter into force', 'the accord enters into force'),
    gate: { type: 'atLeast', k: 3 },
    resolution:
      'At least three of the four blocs have deposited their ratification within four years.',
  }),
  card('event', {
    id: 'withdrawal',
    label: 'A large donor withdraws',
    phase: 'p5',
    pos: places.withdrawal,
    states: noYes('no large donor withdraws', 'a large donor withdraws'),
    leak: nums({ yes: 0.04 }),
  }),
  card('outcome', {
    id: 'warming',
    label: 'What the pledges add up to',
    phase: 'p5',
    pos: places.warming,
    states: [
      state('far', 'Far above 2 °C', 'the pledges leave the world far above two degrees'),
      state('near', 'Near 2 °C', 'the pledges come near two degrees'),
      state('below', 'Well below 2 °C', 'the pledges keep the world well below two degrees'),
    ],
    gate: { type: 'max' },
    leak: nums({ near: 0.08 }),
    resolution: 'Median of the public assessments of all pledges, five years after the summit.',
  }),
];
