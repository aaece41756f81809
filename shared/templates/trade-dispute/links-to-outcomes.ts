import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** From the answer over ruling and review to the outcomes. */
export const linksToOutcomes: readonly Link[] = [
  link('l10', 10, ['answer', 'panel'], 'promotes', {
    effects: {
      complains: { mixed: num(0.2), against: num(0.6, 0.45, 0.75) },
      rebalances: nums({ mixed: 0.2, against: 0.4 }),
      targets: nums({ mixed: 0.2, against: 0.4 }),
    },
  }),
  link('l11', 11, ['tariff', 'panel'], 'requires', {
    okStates: ['ten', 'quarter', 'half'],
    necessity: num(1),
  }),
  link('l12', 12, ['panel', 'appeal'], 'informs'),
  link('l13', 13, ['panel', 'review'], 'promotes', {
    effects: {
      mixed: nums({ quota: 0.1, lifts: 0.05 }),
      against: { quota: num(0.15), lifts: num(0.2, 0.1, 0.35) },
    },
  }),
  link('l14', 14, ['answer', 'review'], 'promotes', {
    effects: {
      rebalances: nums({ quota: 0.25, lifts: 0.1 }),
      targets: { quota: num(0.3), lifts: num(0.25, 0.1, 0.4) },
    },
  }),
  link('l15', 15, ['users', 'review'], 'promotes', { effects: { yes: nums({ quota: 0.25 }) } }),
  link('l16', 16, ['appeal', 'review'], 'inhibits', { blocks: nums({ yes: 0.35 }) }),
  link('l17', 17, ['tariff', 'review'], 'requires', {
    okStates: ['ten', 'quarter', 'half'],
    necessity: num(1),
  }),
  link('l18', 18, ['answer', 'spiral'], 'promotes', {
    effects: {
      rebalances: { one: num(0.45), several: num(0.15, 0.08, 0.25) },
      targets: { one: num(0.45), several: num(0.25, 0.15, 0.4) },
    },
  }),
  link('l19', 19, ['tariff', 'spiral'], 'promotes', {
    effects: { half: nums({ one: 0.3, several: 0.25 }) },
  }),
  link('l20', 20, ['review', 'spiral'], 'inhibits', {
    blocks: { quota: num(0.5, 0.3, 0.65), lifts: num(0.8) },
  }),
  link('l21', 21, ['review', 'deal'], 'promotes', {
    effects: { quota: { yes: num(0.5, 0.3, 0.7) }, lifts: nums({ yes: 0.6 }) },
  }),
  link('l22', 22, ['spiral', 'deal'], 'inhibits', { blocks: nums({ one: 0.1, several: 0.55 }) }),
  link('l23', 23, ['tariff', 'deal'], 'requires', {
    okStates: ['ten', 'quarter', 'half'],
    necessity: num(1),
  }),
];
