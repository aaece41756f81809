import type { Node } from '../../model/scenario.ts';
import { card, nums, noYes } from '../records.ts';
import { places } from './places.ts';

/** Parliaments and cabinets at home: nobody’s move at the table. */
export const ratifications: readonly Node[] = [
  card('event', {
    id: 'donors_ratify',
    label: 'Donors ratify',
    phase: 'p4',
    pos: places.donors_ratify,
    states: noYes('the donors do not ratify', 'the donors ratify'),
    leak: nums({ yes: 0.45 }),
  }),
  card('event', {
    id: 'emerging_ratify',
    label: 'Emerging economies ratify',
    phase: 'p4',
    pos: places.emerging_ratify,
    states: noYes('the emerging economies do not ratify', 'the emerging economies ratify'),
    leak: nums({ yes: 0.3 }),
  }),
  card('event', {
    id: 'islands_ratify',
    label: 'Vulnerable states ratify',
    phase: 'p4',
    pos: places.islands_ratify,
    states: noYes('the vulnerable states do not ratify', 'the vulnerable states ratify'),
    leak: nums({ yes: 0.55 }),
  }),
  card('event', {
    id: 'exporters_ratify',
    label: 'Fuel exporters ratify',
    phase: 'p4',
    pos: places.exporters_ratify,
    states: noYes('the fuel exporters do not ratify', 'the fuel exporters ratify'),
    leak: nums({ yes: 0.04 }),
  }),
];
