import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** What leads to finance, and from finance to what the others offer. */
export const linksToPledges: readonly Link[] = [
  link('l01', 1, ['weather', 'finance'], 'promotes', {
    effects: { yes: nums({ raised: 0.2, tripled: 0.05 }) },
  }),
  link('l02', 2, ['sceptics', 'finance'], 'inhibits', { blocks: { yes: num(0.45, 0.25, 0.65) } }),
  link('l03', 3, ['finance', 'early_pledges'], 'shows'),
  link('l04', 4, ['finance', 'red_line'], 'informs'),
  link('l05', 5, ['finance', 'ambition'], 'promotes', {
    effects: {
      raised: nums({ earlier: 0.25, cut: 0.05 }),
      tripled: { earlier: num(0.35), cut: num(0.3, 0.15, 0.45) },
    },
  }),
  link('l06', 6, ['clean_tech', 'ambition'], 'promotes', {
    effects: { yes: { earlier: num(0.35), cut: num(0.12, 0.05, 0.2) } },
  }),
  link('l07', 7, ['fuel_price', 'ambition'], 'inhibits', { blocks: { yes: num(0.3, 0.15, 0.5) } }),
  link('l08', 8, ['fuel_price', 'exporters_line'], 'weighs', {
    scores: { yes: { block: 1, join: -1 } },
  }),
  link('l09', 9, ['clean_tech', 'exporters_line'], 'weighs', {
    scores: { yes: { block: -1, join: 1 } },
  }),
  link('l10', 10, ['ambition', 'exporters_line'], 'weighs', {
    scores: { earlier: { stand_by: 1 }, cut: { block: -1, stand_by: 1, join: 1 } },
  }),
];
