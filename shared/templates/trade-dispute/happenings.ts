import type { Node } from '../../model/scenario.ts';
import { card, nums, noYes, state } from '../records.ts';
import { places } from './places.ts';

/** Pressures, signs, the ruling, and the outcomes. */
export const happenings: readonly Node[] = [
  card('event', {
    id: 'swing',
    label: 'Steel states decide the next election',
    phase: 'p1',
    pos: places.swing,
    states: noYes('the steel states are safe seats', 'the steel states decide the election'),
    leak: nums({ yes: 0.55 }),
  }),
  card('event', {
    id: 'users',
    label: 'Steel users push back',
    phase: 'p1',
    pos: places.users,
    states: noYes('steel users stay divided', 'steel users push back'),
    leak: nums({ yes: 0.4 }),
  }),
  card('event', {
    id: 'unity',
    label: 'EU members stand together',
    phase: 'p1',
    pos: places.unity,
    states: noYes('EU members are split', 'EU members stand together'),
    leak: nums({ yes: 0.6 }),
  }),
  card('indicator', {
    id: 'prices',
    label: 'US steel prices jump',
    phase: 'p2',
    pos: places.prices,
    states: noYes('US steel prices stay level', 'US steel prices jump'),
    table: {
      'tariff=none': nums({ no: 0.85, yes: 0.15 }),
      'tariff=ten': nums({ no: 0.65, yes: 0.35 }),
      'tariff=quarter': nums({ no: 0.35, yes: 0.65 }),
      'tariff=half': nums({ no: 0.15, yes: 0.85 }),
    },
  }),
  card('indicator', {
    id: 'eu_list',
    label: 'Brussels publishes a list of goods',
    phase: 'p3',
    pos: places.eu_list,
    states: noYes('Brussels publishes no list', 'Brussels publishes a list of goods'),
    table: {
      'answer=waits': nums({ no: 0.9, yes: 0.1 }),
      'answer=complains': nums({ no: 0.7, yes: 0.3 }),
      'answer=rebalances': nums({ no: 0.08, yes: 0.92 }),
      'answer=targets': nums({ no: 0.05, yes: 0.95 }),
    },
  }),
  card('event', {
    id: 'panel',
    label: 'WTO panel ruling',
    phase: 'p4',
    pos: places.panel,
    states: [
      state('none', 'No ruling', 'there is no WTO ruling'),
      state('mixed', 'Mixed', 'the WTO ruling is mixed'),
      state('against', 'Against the tariff', 'the WTO panel rules against the tariff'),
    ],
    gate: { type: 'max' },
    leak: nums({ mixed: 0.04, against: 0.06 }),
  }),
  card('outcome', {
    id: 'spiral',
    label: 'Tariff spiral',
    phase: 'p5',
    pos: places.spiral,
    states: [
      state('none', 'None', 'no tariff spiral'),
      state('one', 'One round of tariffs', 'one round of tariffs'),
      state('several', 'Several rounds', 'several rounds of tariffs'),
    ],
    gate: { type: 'max' },
    leak: nums({ one: 0.04, several: 0.01 }),
    resolution:
      'Counted by tariff rounds in force on both sides within 18 months; ‘several’ = at least one side has raised twice.',
  }),
  card('outcome', {
    id: 'deal',
    label: 'Negotiated settlement',
    phase: 'p5',
    pos: places.deal,
    states: noYes('no negotiated settlement', 'a negotiated settlement'),
    leak: nums({ yes: 0.08 }),
    resolution:
      'A joint statement of Washington and Brussels that ends or suspends the measures, within 18 months.',
  }),
];
