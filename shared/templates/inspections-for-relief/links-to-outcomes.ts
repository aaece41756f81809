import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** What relief is worth once ships must be insured, and what becomes of the programme. */
export const linksToOutcomes: readonly Link[] = [
  link('l14', 14, ['relief', 'premium'], 'promotes'),
  link('l15', 15, ['caution', 'premium'], 'promotes'),
  link('l16', 16, ['relief', 'trade'], 'promotes', {
    effects: { waivers: { yes: num(0.5, 0.3, 0.7) }, lift: nums({ yes: 0.8 }) },
  }),
  link('l17', 17, ['premium', 'trade'], 'inhibits', {
    blocks: { high: num(0.3, 0.15, 0.45), none: num(0.85, 0.7, 0.95) },
  }),
  link('l18', 18, ['caution', 'trade'], 'inhibits', { blocks: nums({ yes: 0.2 }) }),
  link('l19', 19, ['compliance', 'programme'], 'promotes', {
    effects: {
      partly: nums({ frozen: 0.5, dismantled: 0.05 }),
      fully: { frozen: num(0.45), dismantled: num(0.4, 0.25, 0.55) },
    },
  }),
  link('l20', 20, ['trade', 'programme'], 'promotes', {
    effects: { yes: { frozen: num(0.15), dismantled: num(0.2, 0.1, 0.35) } },
  }),
  link('l21', 21, ['monitoring', 'programme'], 'requires', {
    okStates: ['yes'],
    necessity: num(0.4, 0.2, 0.6),
  }),
  link('l22', 22, ['report', 'snapback'], 'promotes', {
    effects: { open: nums({ yes: 0.08 }), breach: { yes: num(0.45, 0.3, 0.65) } },
  }),
  link('l23', 23, ['parliament', 'snapback'], 'promotes', { effects: { yes: nums({ yes: 0.2 }) } }),
  link('l24', 24, ['trade', 'snapback'], 'inhibits', { blocks: { yes: num(0.35, 0.2, 0.5) } }),
  link('l25', 25, ['snapback', 'programme'], 'inhibits', {
    blocks: { yes: num(0.55, 0.35, 0.75) },
  }),
];
