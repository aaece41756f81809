import type { Node } from '../../model/scenario.ts';
import { card, nums, state } from '../records.ts';
import { places } from './places.ts';

/** What the coalition, the state and its banks choose, in the order of the story. */
export const moves: readonly Node[] = [
  card('move', {
    id: 'sequence',
    label: 'Sequence on offer',
    owner: 'coalition',
    phase: 'p1',
    pos: places.sequence,
    states: [
      state('after', 'Relief only at the end', 'the coalition offers relief only at the end'),
      state('stepwise', 'Step for step', 'the coalition offers relief step for step'),
      state('upfront', 'Relief first', 'the coalition offers relief first'),
    ],
    gate: { type: 'table' },
    table: { '': nums({ after: 0.35, stepwise: 0.5, upfront: 0.15 }) },
  }),
  card('move', {
    id: 'access',
    label: 'Access granted to inspectors',
    owner: 'state',
    phase: 'p1',
    pos: places.access,
    states: [
      state('declared', 'Declared sites', 'inspectors see declared sites'),
      state('anywhere', 'Any site', 'inspectors may see any site'),
    ],
    leak: nums({ anywhere: 0.25 }),
  }),
  card('move', {
    id: 'compliance',
    label: 'What the state really does',
    owner: 'state',
    phase: 'p2',
    pos: places.compliance,
    states: [
      state('evades', 'Evades', 'the state evades its obligations'),
      state('partly', 'Complies in part', 'the state complies in part'),
      state('fully', 'Complies fully', 'the state complies fully'),
    ],
    gate: { type: 'max' },
    leak: nums({ partly: 0.3, fully: 0.12 }),
  }),
  card('move', {
    id: 'relief',
    label: 'Relief granted',
    owner: 'coalition',
    phase: 'p4',
    pos: places.relief,
    states: [
      state('withhold', 'None', 'the coalition withholds relief'),
      state('waivers', 'Waivers', 'the coalition grants waivers'),
      state('lift', 'Full relief', 'the coalition lifts the sanctions'),
    ],
    gate: { type: 'max' },
    leak: nums({ waivers: 0.3, lift: 0.15 }),
  }),
];
