import type { Node } from '../../model/scenario.ts';
import { card, nums, state } from '../records.ts';
import { places } from './places.ts';

/** What Washington, Moscow and Havana choose, in the order of the story. */
export const moves: readonly Node[] = [
  card('move', {
    id: 'response',
    label: 'Washington’s first response',
    owner: 'us',
    phase: 'p2',
    pos: places.response,
    states: [
      state('protest', 'Protest', 'Washington protests'),
      state('quarantine', 'Quarantine', 'Washington puts a naval quarantine around Cuba'),
      state('strike', 'Air strike', 'Washington strikes the sites from the air'),
      state('invasion', 'Invasion', 'Washington lands in Cuba'),
    ],
    ordered: false,
    gate: { type: 'weights' },
    base: nums({ protest: 0.25, quarantine: 0.35, strike: 0.28, invasion: 0.12 }),
  }),
  card('move', {
    id: 'ships',
    label: 'Soviet ships bound for Cuba',
    owner: 'ussr',
    phase: 'p3',
    pos: places.ships,
    states: [
      state('sail_on', 'Sail on', 'the Soviet ships sail on'),
      state('halt', 'Halt', 'the Soviet ships halt or turn'),
    ],
    leak: nums({ halt: 0.12 }),
  }),
  card('move', {
    id: 'castro',
    label: 'Havana fires at low-flying aircraft',
    owner: 'cuba',
    phase: 'p3',
    pos: places.castro,
    states: [
      state('holds', 'Holds fire', 'Havana holds its fire'),
      state('fires', 'Fires', 'Havana fires at aircraft'),
    ],
    leak: nums({ fires: 0.15 }),
  }),
  card('move', {
    id: 'pledge',
    label: 'US pledge not to invade Cuba',
    owner: 'us',
    phase: 'p4',
    pos: places.pledge,
    states: [
      state('no', 'Not given', 'Washington gives no pledge'),
      state('yes', 'Given', 'Washington pledges not to invade'),
    ],
    leak: nums({ yes: 0.15 }),
  }),
  card('move', {
    id: 'jupiters',
    label: 'US offer on its missiles in Turkey',
    owner: 'us',
    phase: 'p4',
    pos: places.jupiters,
    states: [
      state('none', 'None', 'Washington does not touch its missiles in Turkey'),
      state('private', 'In private', 'Washington offers its missiles in Turkey in private'),
      state('public', 'In public', 'Washington offers its missiles in Turkey in public'),
    ],
    gate: { type: 'max' },
    leak: nums({ private: 0.08, public: 0.05 }),
  }),
  card('move', {
    id: 'answer',
    label: 'Moscow’s answer',
    owner: 'ussr',
    phase: 'p4',
    pos: places.answer,
    states: [
      state('refuses', 'Refuses', 'Moscow refuses'),
      state('terms', 'Names terms', 'Moscow names terms and goes no further'),
      state('withdraws', 'Withdraws', 'Moscow agrees to withdraw the missiles'),
    ],
    gate: { type: 'max' },
    leak: nums({ terms: 0.25, withdraws: 0.04 }),
  }),
];
