import type { Node } from '../../model/scenario.ts';
import { card, nums, state } from '../records.ts';
import { places } from './places.ts';

/** What the three governments choose, in the order of the story. */
export const moves: readonly Node[] = [
  card('move', {
    id: 'us_request',
    label: 'US asks Russia to mediate with Iran',
    owner: 'us',
    phase: 'p1',
    pos: places.us_request,
    states: [
      state('does_not_ask', 'Does not ask', 'the US does not ask Moscow'),
      state('asks', 'Asks Moscow', 'the US asks Moscow to mediate'),
    ],
    gate: { type: 'table' },
    table: {
      '': nums({ does_not_ask: 0.5, asks: 0.5 }),
    },
    policy: { mode: 'fixed', option: 'asks' },
  }),
  card('move', {
    id: 'us_posture',
    label: 'US sanctions posture',
    owner: 'us',
    phase: 'p1',
    pos: places.us_posture,
    states: [
      state(
        'offer',
        'Pressure plus a concrete relief offer',
        'Washington pairs pressure with a concrete relief offer',
      ),
      state('pressure_only', 'Maximum pressure only', 'Washington keeps to maximum pressure'),
    ],
    gate: { type: 'table' },
    table: {
      '': nums({ offer: 0.35, pressure_only: 0.65 }),
    },
  }),
  card('move', {
    id: 'ru_mediation',
    label: 'Russian mediation effort',
    owner: 'ru',
    phase: 'p2',
    pos: places.ru_mediation,
    states: [
      state('none', 'None', 'Russia does not mediate'),
      state('nominal', 'Nominal', 'Russia mediates in name only'),
      state('active', 'Active', 'Russia mediates actively'),
    ],
    gate: { type: 'max' },
    leak: nums({ nominal: 0.1, active: 0.02 }),
  }),
  card('move', {
    id: 'iran_response',
    label: 'Iran’s response to mediated talks',
    owner: 'ir',
    phase: 'p3',
    pos: places.iran_response,
    states: [
      state('rejects', 'Rejects', 'Tehran rejects talks'),
      state('conditional', 'Conditional yes', 'Tehran agrees with conditions'),
      state('accepts', 'Accepts', 'Tehran accepts talks'),
    ],
    gate: { type: 'max' },
    leak: nums({ conditional: 0.15, accepts: 0.05 }),
  }),
  card('move', {
    id: 'us_relief',
    label: 'US grants limited sanctions relief',
    owner: 'us',
    phase: 'p4',
    pos: places.us_relief,
    states: [
      state('withhold', 'Withholds', 'Washington withholds relief'),
      state('grant', 'Grants limited relief', 'Washington grants limited relief'),
    ],
    gate: { type: 'table' },
    table: {
      'iran_response=rejects|us_posture=offer': nums({ withhold: 1, grant: 0 }),
      'iran_response=conditional|us_posture=offer': nums({ withhold: 0.6, grant: 0.4 }),
      'iran_response=accepts|us_posture=offer': nums({ withhold: 0.25, grant: 0.75 }),
      'iran_response=rejects|us_posture=pressure_only': nums({ withhold: 1, grant: 0 }),
      'iran_response=conditional|us_posture=pressure_only': nums({ withhold: 0.9, grant: 0.1 }),
      'iran_response=accepts|us_posture=pressure_only': nums({ withhold: 0.7, grant: 0.3 }),
    },
  }),
];
