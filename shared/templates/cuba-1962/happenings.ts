import type { Node } from '../../model/scenario.ts';
import { card, nums, noYes, state } from '../records.ts';
import { outcomes } from './outcomes.ts';
import { places } from './places.ts';

/** What nobody fully controls, what was photographed, and the outcomes. */
export const happenings: readonly Node[] = [
  card('event', {
    id: 'missiles',
    label: 'Soviet missiles in Cuba',
    phase: 'p1',
    pos: places.missiles,
    states: [
      state('none', 'None', 'there are no missiles in Cuba'),
      state('building', 'Sites being built', 'missile sites are being built in Cuba'),
      state('ready', 'Ready to fire', 'missiles in Cuba are ready to fire'),
    ],
    gate: { type: 'table' },
    table: { '': nums({ none: 0.75, building: 0.18, ready: 0.07 }) },
  }),
  card('indicator', {
    id: 'photographs',
    label: 'U-2 photographs show launch sites',
    phase: 'p1',
    pos: places.photographs,
    states: noYes('the photographs show nothing', 'U-2 photographs show launch sites'),
    table: {
      'missiles=none': nums({ no: 0.98, yes: 0.02 }),
      'missiles=building': nums({ no: 0.15, yes: 0.85 }),
      'missiles=ready': nums({ no: 0.05, yes: 0.95 }),
    },
  }),
  card('event', {
    id: 'chiefs',
    label: 'Joint Chiefs carry the argument',
    phase: 'p1',
    pos: places.chiefs,
    states: noYes('the Joint Chiefs are overruled', 'the Joint Chiefs carry the argument'),
    leak: nums({ yes: 0.4 }),
  }),
  card('event', {
    id: 'oas',
    label: 'American states back Washington',
    phase: 'p1',
    pos: places.oas,
    states: noYes('the American states hold back', 'the American states back Washington'),
    leak: nums({ yes: 0.65 }),
  }),
  card('event', {
    id: 'incident',
    label: 'Shots that nobody ordered',
    phase: 'p3',
    pos: places.incident,
    states: noYes('no shot is fired without orders', 'shots fall that nobody ordered'),
    leak: nums({ yes: 0.05 }),
  }),
  card('event', {
    id: 'channel',
    label: 'A private channel opens',
    phase: 'p4',
    pos: places.channel,
    states: noYes('no private channel opens', 'a private channel opens'),
    leak: nums({ yes: 0.4 }),
  }),
  ...outcomes,
];
