import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** What leads to the tariff and to the answer; the answer's links carry scores and not chances. */
export const linksToAnswer: readonly Link[] = [
  link('l01', 1, ['lobby', 'tariff'], 'promotes', {
    effects: {
      petition: nums({ ten: 0.3, quarter: 0.3 }),
      campaign: { ten: num(0.15), quarter: num(0.5, 0.35, 0.6), half: num(0.15, 0.05, 0.25) },
    },
  }),
  link('l02', 2, ['swing', 'tariff'], 'promotes', {
    effects: { yes: { quarter: num(0.25), half: num(0.08, 0.03, 0.15) } },
  }),
  link('l03', 3, ['users', 'tariff'], 'inhibits', { blocks: { yes: num(0.25, 0.1, 0.4) } }),
  link('l04', 4, ['tariff', 'prices'], 'shows'),
  link('l05', 5, ['prices', 'users'], 'relates'),
  link('l06', 6, ['tariff', 'answer'], 'weighs', {
    scores: {
      none: { waits: 3, complains: -3, rebalances: -3, targets: -3 },
      ten: { waits: 1, complains: 1, rebalances: -1, targets: -1 },
      quarter: { waits: -1, complains: 1, rebalances: 1 },
      half: { waits: -3, rebalances: 2, targets: 2 },
    },
  }),
  link('l07', 7, ['unity', 'answer'], 'weighs', {
    scores: { no: { waits: 1, rebalances: -1, targets: -2 }, yes: { rebalances: 1, targets: 1 } },
  }),
  link('l08', 8, ['swing', 'answer'], 'weighs', { scores: { yes: { targets: 1 } } }),
  link('l09', 9, ['answer', 'eu_list'], 'shows'),
];
