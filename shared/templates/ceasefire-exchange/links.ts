import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

const nextRound = { lag: 1 } as const;

/** What leads to the steps of a round; those marked `nextRound` act in the round after. */
const linksToSteps: readonly Link[] = [
  link('l01', 1, ['splinter', 'spoiler'], 'promotes', {
    effects: { yes: { yes: num(0.25, 0.1, 0.4) } },
  }),
  link('l02', 2, ['guarantee', 'spoiler'], 'inhibits', {
    blocks: { letter: num(0.1), monitors: num(0.5, 0.3, 0.7) },
  }),
  link('l03', 3, ['spoiler', 'reports'], 'shows'),
  link('l04', 4, ['mediation', 'gov_step'], 'promotes', {
    effects: { press: { delays: num(0.1), delivers: num(0.35, 0.2, 0.5) } },
  }),
  link('l05', 5, ['mediation', 'mov_step'], 'promotes', {
    effects: { press: nums({ delays: 0.1, delivers: 0.3 }) },
  }),
  link('l06', 6, ['coalition', 'gov_step'], 'inhibits', {
    blocks: { yes: num(0.2, 0.1, 0.35) },
  }),
  link('l07', 7, ['spoiler', 'gov_step'], 'inhibits', { blocks: { yes: num(0.45, 0.3, 0.6) } }),
  link('l08', 8, ['aid', 'mov_step'], 'promotes', { effects: { yes: nums({ delivers: 0.3 }) } }),
  {
    ...link('l09', 9, ['gov_step', 'mov_step'], 'promotes', {
      effects: { delays: nums({ delivers: 0.1 }), delivers: { delivers: num(0.5, 0.3, 0.7) } },
    }),
    ...nextRound,
  },
  {
    ...link('l10', 10, ['mov_step', 'gov_step'], 'promotes', {
      effects: { delays: nums({ delivers: 0.1 }), delivers: { delivers: num(0.45, 0.25, 0.65) } },
    }),
    ...nextRound,
  },
  {
    ...link('l11', 11, ['gov_step', 'aid'], 'promotes', {
      effects: { delays: nums({ yes: 0.15 }), delivers: nums({ yes: 0.4 }) },
    }),
    ...nextRound,
  },
  {
    ...link('l12', 12, ['collapse', 'gov_step'], 'inhibits', { blocks: nums({ yes: 0.9 }) }),
    ...nextRound,
  },
  {
    ...link('l13', 13, ['collapse', 'mov_step'], 'inhibits', { blocks: nums({ yes: 0.9 }) }),
    ...nextRound,
  },
];

/** How a round ends, and what is left after the last one. */
const linksToEnd: readonly Link[] = [
  link('l14', 14, ['gov_step', 'exchange'], 'promotes', {
    effects: { delivers: nums({ yes: 1 }) },
  }),
  link('l15', 15, ['mov_step', 'exchange'], 'promotes', {
    effects: { delivers: nums({ yes: 1 }) },
  }),
  link('l16', 16, ['spoiler', 'collapse'], 'promotes', {
    effects: { yes: { yes: num(0.3, 0.15, 0.5) } },
  }),
  link('l17', 17, ['exchange', 'collapse'], 'inhibits', {
    blocks: { yes: num(0.6, 0.4, 0.8) },
  }),
  link('l18', 18, ['guarantee', 'collapse'], 'inhibits', {
    blocks: nums({ letter: 0.1, monitors: 0.5 }),
  }),
  link('l19', 19, ['mediation', 'talks'], 'promotes', { effects: { press: nums({ yes: 0.2 }) } }),
  link('l20', 20, ['exchange', 'talks'], 'promotes', {
    effects: { yes: { yes: num(0.6, 0.4, 0.8) } },
  }),
  link('l21', 21, ['collapse', 'talks'], 'inhibits', { blocks: nums({ yes: 0.85 }) }),
  link('l22', 22, ['exchange', 'settlement'], 'promotes', {
    effects: { yes: nums({ longer: 0.4, lasting: 0.2 }) },
  }),
  link('l23', 23, ['talks', 'settlement'], 'promotes', {
    effects: { yes: { longer: num(0.3), lasting: num(0.45, 0.25, 0.65) } },
  }),
  link('l24', 24, ['collapse', 'settlement'], 'inhibits', { blocks: nums({ yes: 0.9 }) }),
  link('l25', 25, ['guarantee', 'settlement'], 'promotes', {
    effects: { letter: nums({ longer: 0.05 }), monitors: nums({ longer: 0.15, lasting: 0.12 }) },
  }),
];

export const links: readonly Link[] = [...linksToSteps, ...linksToEnd];
