import type { Node } from '../../model/scenario.ts';
import { card, nums, state } from '../records.ts';
import { places } from './places.ts';

/** What each bloc puts on the table. */
export const moves: readonly Node[] = [
  card('move', {
    id: 'finance',
    label: 'Donors’ finance pledge',
    owner: 'donors',
    phase: 'p2',
    pos: places.finance,
    states: [
      state('old', 'As before', 'the donors pledge no more than before'),
      state('raised', 'Raised', 'the donors raise their pledge'),
      state('tripled', 'Tripled', 'the donors triple their pledge'),
    ],
    gate: { type: 'max' },
    leak: nums({ raised: 0.3, tripled: 0.08 }),
  }),
  card('move', {
    id: 'ambition',
    label: 'Emerging economies’ target',
    owner: 'emerging',
    phase: 'p3',
    pos: places.ambition,
    states: [
      state('keep', 'Kept as it is', 'the emerging economies keep their target'),
      state('earlier', 'Peak sooner', 'the emerging economies peak sooner'),
      state('cut', 'Cut by 2035', 'the emerging economies cut by 2035'),
    ],
    gate: { type: 'max' },
    leak: nums({ earlier: 0.15, cut: 0.03 }),
  }),
  card('move', {
    id: 'red_line',
    label: 'Vulnerable states’ red line on finance',
    owner: 'islands',
    phase: 'p3',
    pos: places.red_line,
    states: [
      state('no', 'None', 'the vulnerable states draw no red line'),
      state('yes', 'Drawn', 'the vulnerable states draw a red line on finance'),
    ],
    gate: { type: 'table' },
    table: {
      'finance=old': nums({ no: 0.2, yes: 0.8 }),
      'finance=raised': nums({ no: 0.55, yes: 0.45 }),
      'finance=tripled': nums({ no: 0.9, yes: 0.1 }),
    },
  }),
  card('move', {
    id: 'exporters_line',
    label: 'Fuel exporters’ line',
    owner: 'exporters',
    phase: 'p3',
    pos: places.exporters_line,
    states: [
      state('block', 'Block', 'the fuel exporters block'),
      state('stand_by', 'Stand by', 'the fuel exporters stand by'),
      state('join', 'Join', 'the fuel exporters join'),
    ],
    ordered: false,
    gate: { type: 'weights' },
    base: nums({ block: 0.45, stand_by: 0.4, join: 0.15 }),
  }),
];
