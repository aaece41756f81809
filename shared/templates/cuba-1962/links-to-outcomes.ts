import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** What decides the three outcomes. */
export const linksToOutcomes: readonly Link[] = [
  link('l19', 19, ['answer', 'missiles_out'], 'promotes', {
    effects: {
      terms: nums({ dismantled: 0.2, removed: 0.1 }),
      withdraws: { dismantled: num(0.2), removed: num(0.65, 0.5, 0.8) },
    },
  }),
  link('l20', 20, ['response', 'missiles_out'], 'promotes', {
    effects: {
      strike: nums({ dismantled: 0.45, removed: 0.05 }),
      invasion: nums({ dismantled: 0.3, removed: 0.4 }),
    },
  }),
  link('l21', 21, ['incident', 'force'], 'promotes', {
    effects: {
      yes: { clash: num(0.5), war: num(0.12, 0.05, 0.25), nuclear: num(0.02, 0.005, 0.06) },
    },
  }),
  link('l22', 22, ['response', 'force'], 'promotes', {
    effects: {
      quarantine: nums({ clash: 0.05 }),
      strike: { clash: num(0.37), war: num(0.56), nuclear: num(0.04, 0.01, 0.07) },
      invasion: { clash: num(0.08), war: num(0.82), nuclear: num(0.08, 0.03, 0.1) },
    },
  }),
  link('l23', 23, ['answer', 'force'], 'promotes', {
    effects: {
      refuses: { clash: num(0.06), war: num(0.12, 0.05, 0.25), nuclear: num(0.01, 0.002, 0.03) },
      terms: nums({ clash: 0.03, war: 0.02 }),
    },
  }),
  link('l24', 24, ['response', 'berlin'], 'promotes', {
    effects: {
      quarantine: nums({ yes: 0.08 }),
      strike: { yes: num(0.25, 0.1, 0.45) },
      invasion: nums({ yes: 0.35 }),
    },
  }),
  link('l25', 25, ['answer', 'berlin'], 'inhibits', {
    blocks: { terms: num(0.25), withdraws: num(0.6, 0.4, 0.8) },
  }),
];
