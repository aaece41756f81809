import type { Node } from '../../model/scenario.ts';
import { card, nums, noYes, state } from '../records.ts';
import { places } from './places.ts';

/** What stands behind the rounds, what happens in each, and how it ends. */
export const happenings: readonly Node[] = [
  card('event', {
    id: 'splinter',
    label: 'Commanders who do not obey',
    phase: 'p1',
    pos: places.splinter,
    states: noYes(
      'the movement’s commanders obey',
      'some of the movement’s commanders do not obey',
    ),
    leak: nums({ yes: 0.4 }),
  }),
  card('event', {
    id: 'coalition',
    label: 'Cabinet needs those who reject the deal',
    phase: 'p1',
    pos: places.coalition,
    states: noYes(
      'the cabinet stands behind the deal',
      'the cabinet needs those who reject the deal',
    ),
    leak: nums({ yes: 0.55 }),
  }),
  card('event', {
    id: 'spoiler',
    label: 'Spoiler attack',
    phase: 'p2',
    pos: places.spoiler,
    perRound: true,
    states: noYes('no spoiler strikes', 'a spoiler strikes'),
    leak: nums({ yes: 0.12 }),
  }),
  card('indicator', {
    id: 'reports',
    label: 'Observers report shooting',
    phase: 'p2',
    pos: places.reports,
    perRound: true,
    states: noYes('observers report calm', 'observers report shooting'),
    table: {
      'spoiler=no': nums({ no: 0.75, yes: 0.25 }),
      'spoiler=yes': nums({ no: 0.15, yes: 0.85 }),
    },
  }),
  card('event', {
    id: 'aid',
    label: 'Aid convoys get through',
    phase: 'p2',
    pos: places.aid,
    perRound: true,
    states: noYes('aid does not get through', 'aid gets through'),
    leak: nums({ yes: 0.35 }),
  }),
  card('event', {
    id: 'exchange',
    label: 'The round’s exchange is completed',
    phase: 'p4',
    pos: places.exchange,
    perRound: true,
    carry: 'all',
    states: noYes('the exchange stalls', 'the exchange is completed'),
    gate: { type: 'and' },
  }),
  card('event', {
    id: 'collapse',
    label: 'The truce has collapsed',
    phase: 'p4',
    pos: places.collapse,
    perRound: true,
    absorbing: true,
    states: noYes('the truce stands', 'the truce collapses'),
    leak: nums({ yes: 0.03 }),
  }),
  card('event', {
    id: 'talks',
    label: 'Talks about what comes after',
    phase: 'p5',
    pos: places.talks,
    states: noYes('no talks begin about what comes after', 'talks begin about what comes after'),
    leak: nums({ yes: 0.1 }),
  }),
  card('outcome', {
    id: 'settlement',
    label: 'What the truce becomes',
    phase: 'p5',
    pos: places.settlement,
    states: [
      state('none', 'Nothing', 'the truce comes to nothing'),
      state('longer', 'Longer truce', 'the truce is prolonged'),
      state('lasting', 'Lasting', 'the truce becomes a lasting ceasefire'),
    ],
    gate: { type: 'max' },
    leak: nums({ longer: 0.45, lasting: 0.02 }),
    resolution:
      'Announced by both sides or by the mediators within 30 days of the third round; ‘lasting’ has no end date.',
  }),
];
