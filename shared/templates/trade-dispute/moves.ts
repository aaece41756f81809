import type { Node } from '../../model/scenario.ts';
import { card, nums, state } from '../records.ts';
import { places } from './places.ts';

/** What the makers, Washington and Brussels choose, in the order of the story. */
export const moves: readonly Node[] = [
  card('move', {
    id: 'lobby',
    label: 'Steel makers’ campaign',
    owner: 'makers',
    phase: 'p1',
    pos: places.lobby,
    states: [
      state('quiet', 'Quiet', 'the steel makers keep quiet'),
      state('petition', 'Petition', 'the steel makers file a petition'),
      state('campaign', 'Campaign', 'the steel makers campaign with all they have'),
    ],
    gate: { type: 'table' },
    table: { '': nums({ quiet: 0.15, petition: 0.5, campaign: 0.35 }) },
  }),
  card('move', {
    id: 'tariff',
    label: 'US tariff on steel',
    owner: 'us',
    phase: 'p2',
    pos: places.tariff,
    states: [
      state('none', 'None', 'Washington leaves steel alone'),
      state('ten', '10 %', 'Washington puts 10 % on steel'),
      state('quarter', '25 %', 'Washington puts 25 % on steel'),
      state('half', '50 %', 'Washington puts 50 % on steel'),
    ],
    gate: { type: 'max' },
    leak: nums({ ten: 0.2, quarter: 0.2, half: 0.03 }),
  }),
  card('move', {
    id: 'answer',
    label: 'EU answer',
    owner: 'eu',
    phase: 'p3',
    pos: places.answer,
    states: [
      state('waits', 'Waits', 'Brussels waits'),
      state('complains', 'Goes to the WTO', 'Brussels goes to the WTO'),
      state('rebalances', 'Equal tariffs', 'Brussels answers with tariffs of equal value'),
      state('targets', 'Aimed tariffs', 'Brussels aims tariffs at swing states'),
    ],
    ordered: false,
    gate: { type: 'weights' },
    base: nums({ waits: 0.3, complains: 0.35, rebalances: 0.2, targets: 0.15 }),
  }),
  card('move', {
    id: 'appeal',
    label: 'US appeals “into the void”',
    owner: 'us',
    phase: 'p4',
    pos: places.appeal,
    states: [
      state('no', 'Does not appeal', 'Washington does not appeal'),
      state('yes', 'Appeals', 'Washington appeals into the void'),
    ],
    gate: { type: 'table' },
    table: {
      'panel=none': nums({ no: 1, yes: 0 }),
      'panel=mixed': nums({ no: 0.5, yes: 0.5 }),
      'panel=against': nums({ no: 0.2, yes: 0.8 }),
    },
  }),
  card('move', {
    id: 'review',
    label: 'US review of the tariff',
    owner: 'us',
    phase: 'p4',
    pos: places.review,
    states: [
      state('keeps', 'Keeps course', 'Washington keeps its course'),
      state('quota', 'Quota', 'Washington grants a tariff-free quota'),
      state('lifts', 'Lifts it', 'Washington lifts the tariff'),
    ],
    gate: { type: 'max' },
    leak: nums({ quota: 0.12, lifts: 0.05 }),
  }),
];
