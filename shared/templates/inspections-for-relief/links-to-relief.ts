import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** From the terms to the report, and to what the coalition grants on it. */
export const linksToRelief: readonly Link[] = [
  link('l01', 1, ['sequence', 'access'], 'promotes', {
    effects: { stepwise: nums({ anywhere: 0.35 }), upfront: nums({ anywhere: 0.25 }) },
  }),
  link('l02', 2, ['sequence', 'compliance'], 'promotes', {
    effects: {
      stepwise: { partly: num(0.2), fully: num(0.3, 0.15, 0.45) },
      upfront: nums({ partly: 0.3, fully: 0.12 }),
    },
  }),
  link('l03', 3, ['access', 'compliance'], 'promotes', {
    effects: { anywhere: { partly: num(0.1), fully: num(0.25, 0.1, 0.4) } },
  }),
  link('l04', 4, ['services', 'compliance'], 'inhibits', { blocks: { yes: num(0.35, 0.2, 0.5) } }),
  link('l05', 5, ['compliance', 'report'], 'shows'),
  link('l06', 6, ['access', 'report'], 'shows'),
  link('l07', 7, ['access', 'monitoring'], 'promotes', {
    effects: { anywhere: nums({ yes: 1 }) },
  }),
  link('l08', 8, ['equipment', 'monitoring'], 'promotes', { effects: { yes: nums({ yes: 1 }) } }),
  link('l09', 9, ['services', 'monitoring'], 'inhibits', { blocks: { yes: num(0.25, 0.1, 0.4) } }),
  link('l10', 10, ['sequence', 'relief'], 'promotes', {
    effects: {
      stepwise: nums({ waivers: 0.4, lift: 0.15 }),
      upfront: nums({ waivers: 0.3, lift: 0.5 }),
    },
  }),
  link('l11', 11, ['report', 'relief'], 'inhibits', {
    blocks: { open: num(0.3, 0.15, 0.45), breach: num(0.85, 0.7, 0.95) },
  }),
  link('l12', 12, ['parliament', 'relief'], 'inhibits', { blocks: { yes: num(0.3, 0.15, 0.45) } }),
  link('l13', 13, ['monitoring', 'relief'], 'requires', {
    okStates: ['yes'],
    necessity: num(0.45, 0.25, 0.65),
  }),
];
