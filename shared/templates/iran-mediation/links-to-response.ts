import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** What leads to Iran's response, and what Washington sees before it decides on relief. */
export const linksToResponse: readonly Link[] = [
  link('l01', 1, ['us_request', 'ru_mediation'], 'promotes', {
    effects: { asks: { nominal: num(0.3), active: num(0.5, 0.3, 0.7) } },
  }),
  link('l02', 2, ['ru_mediation', 'ru_ready'], 'shows'),
  link('l03', 3, ['us_posture', 'distrust'], 'promotes', {
    effects: { pressure_only: nums({ yes: 0.5 }) },
  }),
  link('l04', 4, ['us_posture', 'econ_strain'], 'promotes'),
  link('l05', 5, ['econ_strain', 'iran_response'], 'promotes', {
    effects: {
      serious: nums({ conditional: 0.3, accepts: 0.05 }),
      severe: nums({ conditional: 0.4, accepts: 0.15 }),
    },
  }),
  link('l06', 6, ['ru_mediation', 'iran_response'], 'promotes', {
    effects: {
      nominal: nums({ conditional: 0.15, accepts: 0.05 }),
      active: { conditional: num(0.3), accepts: num(0.2, 0.1, 0.35) },
    },
  }),
  link('l07', 7, ['us_posture', 'iran_response'], 'promotes', {
    effects: { offer: { conditional: num(0.25), accepts: num(0.25, 0.1, 0.4) } },
  }),
  link('l08', 8, ['hardliners', 'iran_response'], 'inhibits', {
    blocks: { yes: num(0.3, 0.15, 0.5) },
  }),
  link('l09', 9, ['distrust', 'iran_response'], 'inhibits', {
    blocks: { yes: num(0.25, 0.1, 0.45) },
  }),
  link('l10', 10, ['us_posture', 'us_relief'], 'informs'),
  link('l11', 11, ['iran_response', 'us_relief'], 'informs'),
];
