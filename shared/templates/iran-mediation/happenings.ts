import type { Node } from '../../model/scenario.ts';
import { card, nums, state } from '../records.ts';
import { places } from './places.ts';

/** Events that nobody fully controls, the sign that was observed, and the outcomes. */
export const happenings: readonly Node[] = [
  card('indicator', {
    id: 'ru_ready',
    label: 'Russia declares itself ready to mediate',
    phase: 'p2',
    pos: places.ru_ready,
    states: [
      state('no', 'No', 'Moscow makes no such declaration'),
      state('yes', 'Yes', 'Moscow declares itself ready'),
    ],
    gate: { type: 'table' },
    table: {
      'ru_mediation=none': nums({ no: 0.75, yes: 0.25 }),
      'ru_mediation=nominal': nums({ no: 0.15, yes: 0.85 }),
      'ru_mediation=active': nums({ no: 0.03, yes: 0.97 }),
    },
  }),
  card('event', {
    id: 'hardliners',
    label: 'Hardliners (Revolutionary Guard, judiciary) actively resist',
    phase: 'p3',
    pos: places.hardliners,
    states: [state('no', 'No', 'hardliners acquiesce'), state('yes', 'Yes', 'hardliners resist')],
    gate: { type: 'or' },
    leak: nums({ yes: 0.7 }),
  }),
  card('event', {
    id: 'distrust',
    label: 'Supreme Leader’s distrust of Trump dominates',
    phase: 'p3',
    pos: places.distrust,
    states: [
      state('no', 'No', 'the Supreme Leader sets distrust aside'),
      state('yes', 'Yes', 'the Supreme Leader’s distrust dominates'),
    ],
    gate: { type: 'or' },
    leak: nums({ yes: 0.6 }),
  }),
  card('event', {
    id: 'econ_strain',
    label: 'Economic strain in Iran under sanctions',
    phase: 'p3',
    pos: places.econ_strain,
    states: [
      state('tolerable', 'Tolerable', 'strain stays tolerable'),
      state('serious', 'Serious', 'strain is serious'),
      state('severe', 'Severe', 'strain is severe'),
    ],
    gate: { type: 'table' },
    table: {
      'us_posture=offer': nums({ tolerable: 0.2, serious: 0.5, severe: 0.3 }),
      'us_posture=pressure_only': nums({ tolerable: 0.1, serious: 0.45, severe: 0.45 }),
    },
  }),
  card('event', {
    id: 'spoiler',
    label: 'Spoiler incident (strike, seizure, arrest)',
    phase: 'p4',
    pos: places.spoiler,
    states: [
      state('no', 'No', 'no spoiler incident occurs'),
      state('yes', 'Yes', 'a spoiler incident occurs'),
    ],
    gate: { type: 'or' },
    leak: nums({ yes: 0.15 }),
  }),
  card('event', {
    id: 'talks',
    label: 'Indirect US-Iran talks take place',
    phase: 'p4',
    pos: places.talks,
    states: [
      state('no', 'No', 'no talks take place'),
      state('yes', 'Yes', 'indirect talks take place'),
    ],
    gate: { type: 'or' },
    leak: nums({ yes: 0.1 }),
  }),
  card('event', {
    id: 'verif',
    label: 'Verification terms agreed',
    phase: 'p4',
    pos: places.verif,
    states: [
      state('no', 'No', 'verification terms are not agreed'),
      state('yes', 'Yes', 'verification terms are agreed'),
    ],
    gate: { type: 'or' },
    leak: nums({ yes: 0.03 }),
  }),
  card('outcome', {
    id: 'agreement',
    label: 'Agreement reached',
    phase: 'p5',
    pos: places.agreement,
    states: [
      state('none', 'None', 'no agreement'),
      state('interim', 'Interim understanding', 'an interim understanding'),
      state('verified', 'Verified nuclear peace agreement', 'a verified nuclear peace agreement'),
    ],
    gate: { type: 'max' },
    leak: nums({ interim: 0.02 }),
    resolution:
      'Signed or publicly announced by both governments within the horizon; ’verified’ needs agreed inspection terms.',
  }),
  card('outcome', {
    id: 'escalation',
    label: 'Military escalation',
    phase: 'p5',
    pos: places.escalation,
    states: [
      state('no', 'No', 'no military escalation'),
      state('yes', 'Yes', 'military escalation'),
    ],
    gate: { type: 'or' },
    leak: nums({ yes: 0.06 }),
    resolution: 'Acknowledged kinetic strike by or on Iran, the US or Israel within the horizon.',
  }),
];
