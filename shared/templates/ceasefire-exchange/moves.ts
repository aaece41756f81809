import type { Node } from '../../model/scenario.ts';
import { card, nums, state } from '../records.ts';
import { places } from './places.ts';

/** What the two outsiders choose once, and the two sides in every round. */
export const moves: readonly Node[] = [
  card('move', {
    id: 'guarantee',
    label: 'Guarantee behind the truce',
    owner: 'gua',
    phase: 'p1',
    pos: places.guarantee,
    states: [
      state('none', 'None', 'no outside power stands behind the truce'),
      state('letter', 'On paper', 'the guarantor vouches for the truce on paper'),
      state('monitors', 'Monitors', 'the guarantor puts monitors on the ground'),
    ],
    gate: { type: 'table' },
    table: { '': nums({ none: 0.2, letter: 0.5, monitors: 0.3 }) },
  }),
  card('move', {
    id: 'mediation',
    label: 'How the mediators work',
    owner: 'med',
    phase: 'p1',
    pos: places.mediation,
    states: [
      state('relay', 'Relay', 'the mediators carry messages'),
      state('press', 'Press', 'the mediators press both sides'),
    ],
    gate: { type: 'table' },
    table: { '': nums({ relay: 0.45, press: 0.55 }) },
  }),
  card('move', {
    id: 'gov_step',
    label: 'Government’s step of the round',
    owner: 'gov',
    phase: 'p3',
    pos: places.gov_step,
    perRound: true,
    states: [
      state('withholds', 'Withholds', 'the government withholds its step'),
      state('delays', 'Delays', 'the government delays its step'),
      state('delivers', 'Delivers', 'the government frees prisoners'),
    ],
    gate: { type: 'max' },
    leak: nums({ delays: 0.25, delivers: 0.5 }),
  }),
  card('move', {
    id: 'mov_step',
    label: 'Movement’s step of the round',
    owner: 'mov',
    phase: 'p3',
    pos: places.mov_step,
    perRound: true,
    states: [
      state('withholds', 'Withholds', 'the movement keeps its captives'),
      state('delays', 'Delays', 'the movement delays its step'),
      state('delivers', 'Delivers', 'the movement frees captives'),
    ],
    gate: { type: 'max' },
    leak: nums({ delays: 0.2, delivers: 0.5 }),
  }),
];
