import type { Node } from '../../model/scenario.ts';
import { card, nums, noYes, state } from '../records.ts';
import { places } from './places.ts';

/** What nobody fully controls, what inspectors report, and the outcomes. */
export const happenings: readonly Node[] = [
  card('event', {
    id: 'equipment',
    label: 'Cameras and seals in place in time',
    phase: 'p1',
    pos: places.equipment,
    states: noYes('cameras and seals come late', 'cameras and seals are in place in time'),
    leak: nums({ yes: 0.75 }),
  }),
  card('event', {
    id: 'parliament',
    label: 'A coalition parliament opposes relief',
    phase: 'p1',
    pos: places.parliament,
    states: noYes('no parliament opposes relief', 'a parliament of the coalition opposes relief'),
    leak: nums({ yes: 0.45 }),
  }),
  card('event', {
    id: 'services',
    label: 'Security services resist inspectors',
    phase: 'p2',
    pos: places.services,
    states: noYes('the security services stand aside', 'the security services resist inspectors'),
    leak: nums({ yes: 0.5 }),
  }),
  card('indicator', {
    id: 'report',
    label: 'Inspectors’ report',
    phase: 'p3',
    pos: places.report,
    states: [
      state('clean', 'Clean', 'the inspectors report no breach'),
      state('open', 'Open questions', 'the inspectors report open questions'),
      state('breach', 'Breach', 'the inspectors report a breach'),
    ],
    table: {
      'access=anywhere|compliance=evades': nums({ clean: 0.1, open: 0.3, breach: 0.6 }),
      'access=anywhere|compliance=partly': nums({ clean: 0.35, open: 0.45, breach: 0.2 }),
      'access=anywhere|compliance=fully': nums({ clean: 0.85, open: 0.13, breach: 0.02 }),
      'access=declared|compliance=evades': nums({ clean: 0.35, open: 0.45, breach: 0.2 }),
      'access=declared|compliance=partly': nums({ clean: 0.5, open: 0.42, breach: 0.08 }),
      'access=declared|compliance=fully': nums({ clean: 0.75, open: 0.23, breach: 0.02 }),
    },
  }),
  card('event', {
    id: 'monitoring',
    label: 'Monitoring without gaps',
    phase: 'p3',
    pos: places.monitoring,
    states: noYes('the monitoring has gaps', 'the monitoring has no gaps'),
    gate: { type: 'and' },
  }),
  card('event', {
    id: 'caution',
    label: 'Banks fear old fines',
    phase: 'p4',
    pos: places.caution,
    states: noYes('banks trust the relief', 'banks fear old fines'),
    leak: nums({ yes: 0.45 }),
  }),
  card('event', {
    id: 'premium',
    label: 'Insurance premium for ships',
    phase: 'p4',
    pos: places.premium,
    states: [
      state('normal', 'Normal', 'insurance costs what it always did'),
      state('high', 'High', 'the insurance premium is high'),
      state('none', 'No cover at all', 'no insurer covers the ships'),
    ],
    gate: { type: 'table' },
    table: {
      'caution=no|relief=withhold': nums({ normal: 0.15, high: 0.45, none: 0.4 }),
      'caution=no|relief=waivers': nums({ normal: 0.45, high: 0.45, none: 0.1 }),
      'caution=no|relief=lift': nums({ normal: 0.8, high: 0.18, none: 0.02 }),
      'caution=yes|relief=withhold': nums({ normal: 0.03, high: 0.32, none: 0.65 }),
      'caution=yes|relief=waivers': nums({ normal: 0.15, high: 0.55, none: 0.3 }),
      'caution=yes|relief=lift': nums({ normal: 0.45, high: 0.45, none: 0.1 }),
    },
  }),
  card('event', {
    id: 'trade',
    label: 'Trade resumes',
    phase: 'p4',
    pos: places.trade,
    states: noYes('trade does not resume', 'trade resumes'),
    leak: nums({ yes: 0.05 }),
  }),
  card('outcome', {
    id: 'programme',
    label: 'The programme after two years',
    phase: 'p5',
    pos: places.programme,
    states: [
      state('running', 'Runs on', 'the programme runs on'),
      state('frozen', 'Frozen', 'the programme is frozen'),
      state('dismantled', 'Dismantled', 'the programme is verifiably dismantled'),
    ],
    gate: { type: 'max' },
    leak: nums({ frozen: 0.06 }),
    resolution:
      'By the inspectors’ last report within two years; ‘dismantled’ needs their finding that no part of it is left.',
  }),
  card('outcome', {
    id: 'snapback',
    label: 'Sanctions snap back',
    phase: 'p5',
    pos: places.snapback,
    states: noYes('no sanctions snap back', 'the sanctions snap back'),
    leak: nums({ yes: 0.05 }),
    resolution: 'Relief that had been granted or promised is formally withdrawn within two years.',
  }),
];
