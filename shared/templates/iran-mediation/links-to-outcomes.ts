import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** What leads from Iran's response over the bargaining to the outcomes. */
export const linksToOutcomes: readonly Link[] = [
  link('l12', 12, ['iran_response', 'talks'], 'promotes', {
    effects: { conditional: { yes: num(0.55, 0.35, 0.75) }, accepts: nums({ yes: 0.9 }) },
  }),
  link('l13', 13, ['iran_response', 'talks'], 'requires', {
    okStates: ['conditional', 'accepts'],
    necessity: num(0.9),
  }),
  link('l14', 14, ['ru_mediation', 'talks'], 'promotes', {
    effects: { active: nums({ yes: 0.15 }) },
  }),
  link('l15', 15, ['spoiler', 'talks'], 'inhibits', { blocks: nums({ yes: 0.4 }) }),
  link('l16', 16, ['us_relief', 'verif'], 'promotes', {
    effects: { grant: { yes: num(0.4, 0.2, 0.6) } },
  }),
  link('l17', 17, ['iran_response', 'verif'], 'promotes', {
    effects: { accepts: nums({ yes: 0.3 }) },
  }),
  link('l18', 18, ['distrust', 'verif'], 'inhibits', { blocks: nums({ yes: 0.35 }) }),
  link('l19', 19, ['talks', 'verif'], 'requires', { okStates: ['yes'], necessity: num(1) }),
  link('l20', 20, ['talks', 'agreement'], 'promotes', {
    effects: { yes: nums({ interim: 0.3 }) },
  }),
  link('l21', 21, ['verif', 'agreement'], 'promotes', {
    effects: { yes: { interim: num(0.25), verified: num(0.55, 0.35, 0.75) } },
  }),
  link('l22', 22, ['us_relief', 'agreement'], 'promotes', {
    effects: { grant: nums({ interim: 0.2 }) },
  }),
  link('l23', 23, ['hardliners', 'agreement'], 'inhibits', { blocks: nums({ yes: 0.15 }) }),
  link('l24', 24, ['talks', 'agreement'], 'requires', { okStates: ['yes'], necessity: num(0.97) }),
  link('l25', 25, ['us_posture', 'escalation'], 'promotes', {
    effects: { pressure_only: nums({ yes: 0.1 }) },
  }),
  link('l26', 26, ['iran_response', 'escalation'], 'promotes', {
    effects: { rejects: nums({ yes: 0.2 }) },
  }),
  link('l27', 27, ['spoiler', 'escalation'], 'promotes', { effects: { yes: nums({ yes: 0.25 }) } }),
  link('l28', 28, ['talks', 'escalation'], 'inhibits', { blocks: nums({ yes: 0.25 }) }),
  link('l29', 29, ['agreement', 'escalation'], 'inhibits', {
    blocks: nums({ interim: 0.5, verified: 0.8 }),
  }),
];
