import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** From the photographs over Washington’s choice to Moscow’s answer. */
export const linksToAnswer: readonly Link[] = [
  link('l01', 1, ['missiles', 'photographs'], 'shows'),
  link('l02', 2, ['missiles', 'response'], 'weighs', {
    scores: {
      none: { protest: 2, strike: -3, invasion: -3 },
      building: { protest: -1, quarantine: 1 },
      ready: { protest: -1, quarantine: 1, strike: -1 },
    },
  }),
  link('l03', 3, ['chiefs', 'response'], 'weighs', {
    scores: { yes: { protest: -2, quarantine: -1, strike: 1, invasion: 1 } },
  }),
  link('l04', 4, ['oas', 'response'], 'weighs', {
    scores: { no: { quarantine: -1 }, yes: { quarantine: 1 } },
  }),
  link('l05', 5, ['response', 'ships'], 'promotes', {
    effects: {
      quarantine: { halt: num(0.55, 0.35, 0.75) },
      strike: nums({ halt: 0.3 }),
      invasion: nums({ halt: 0.3 }),
    },
  }),
  link('l06', 6, ['response', 'castro'], 'promotes', {
    effects: {
      quarantine: nums({ fires: 0.25 }),
      strike: nums({ fires: 0.85 }),
      invasion: nums({ fires: 0.95 }),
    },
  }),
  link('l07', 7, ['castro', 'incident'], 'promotes', {
    effects: { fires: { yes: num(0.45, 0.25, 0.65) } },
  }),
  link('l08', 8, ['response', 'incident'], 'promotes', {
    effects: {
      quarantine: { yes: num(0.15, 0.05, 0.3) },
      strike: nums({ yes: 0.35 }),
      invasion: nums({ yes: 0.5 }),
    },
  }),
  link('l09', 9, ['ships', 'incident'], 'inhibits', { blocks: { halt: num(0.3, 0.15, 0.5) } }),
  link('l10', 10, ['channel', 'pledge'], 'promotes', {
    effects: { yes: { yes: num(0.4, 0.2, 0.6) } },
  }),
  link('l11', 11, ['response', 'pledge'], 'requires', {
    okStates: ['protest', 'quarantine'],
    necessity: num(0.9),
  }),
  link('l12', 12, ['channel', 'jupiters'], 'promotes', {
    effects: { yes: { private: num(0.4, 0.2, 0.6), public: num(0.05) } },
  }),
  link('l13', 13, ['chiefs', 'jupiters'], 'inhibits', { blocks: { yes: num(0.4, 0.2, 0.6) } }),
  link('l14', 14, ['response', 'answer'], 'promotes', {
    effects: {
      quarantine: { terms: num(0.3), withdraws: num(0.12, 0.05, 0.25) },
      strike: nums({ terms: 0.15, withdraws: 0.08 }),
      invasion: nums({ terms: 0.1, withdraws: 0.05 }),
    },
  }),
  link('l15', 15, ['pledge', 'answer'], 'promotes', {
    effects: { yes: { terms: num(0.25), withdraws: num(0.35, 0.2, 0.5) } },
  }),
  link('l16', 16, ['jupiters', 'answer'], 'promotes', {
    effects: {
      private: { terms: num(0.15), withdraws: num(0.25, 0.1, 0.4) },
      public: nums({ terms: 0.15, withdraws: 0.3 }),
    },
  }),
  link('l17', 17, ['incident', 'answer'], 'inhibits', { blocks: { yes: num(0.2, 0.05, 0.4) } }),
  link('l18', 18, ['castro', 'answer'], 'relates'),
];
