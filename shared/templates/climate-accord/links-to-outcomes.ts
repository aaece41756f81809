import type { Link } from '../../model/scenario.ts';
import { link, num, nums } from '../records.ts';

/** Who ratifies, whether that is enough, and what it is worth. */
export const linksToOutcomes: readonly Link[] = [
  link('l11', 11, ['sceptics', 'donors_ratify'], 'inhibits', {
    blocks: { yes: num(0.55, 0.35, 0.75) },
  }),
  link('l12', 12, ['ambition', 'donors_ratify'], 'promotes', {
    effects: { earlier: nums({ yes: 0.3 }), cut: { yes: num(0.5, 0.3, 0.7) } },
  }),
  link('l13', 13, ['finance', 'emerging_ratify'], 'promotes', {
    effects: { raised: nums({ yes: 0.3 }), tripled: { yes: num(0.6, 0.4, 0.8) } },
  }),
  link('l14', 14, ['ambition', 'emerging_ratify'], 'promotes', {
    effects: { earlier: nums({ yes: 0.4 }), cut: nums({ yes: 0.4 }) },
  }),
  link('l15', 15, ['finance', 'islands_ratify'], 'promotes', {
    effects: { raised: nums({ yes: 0.35 }), tripled: nums({ yes: 0.7 }) },
  }),
  link('l16', 16, ['red_line', 'islands_ratify'], 'inhibits', {
    blocks: { yes: num(0.3, 0.15, 0.45) },
  }),
  link('l17', 17, ['exporters_line', 'exporters_ratify'], 'promotes', {
    effects: { stand_by: nums({ yes: 0.2 }), join: { yes: num(0.75, 0.55, 0.9) } },
  }),
  ...['donors', 'emerging', 'islands', 'exporters'].map((bloc, at) =>
    link(`l${18 + at}`, 18 + at, [`${bloc}_ratify`, 'in_force'], 'promotes', {
      effects: { yes: nums({ yes: 1 }) },
    }),
  ),
  link('l22', 22, ['sceptics', 'withdrawal'], 'promotes', {
    effects: { yes: { yes: num(0.35, 0.2, 0.5) } },
  }),
  link('l23', 23, ['in_force', 'warming'], 'promotes', {
    effects: { yes: { near: num(0.35), below: num(0.15, 0.08, 0.25) } },
  }),
  link('l24', 24, ['ambition', 'warming'], 'promotes', {
    effects: { earlier: nums({ near: 0.3, below: 0.05 }), cut: nums({ near: 0.4, below: 0.25 }) },
  }),
  link('l25', 25, ['clean_tech', 'warming'], 'promotes', {
    effects: { yes: nums({ near: 0.2, below: 0.05 }) },
  }),
  link('l26', 26, ['in_force', 'warming'], 'requires', {
    okStates: ['yes'],
    necessity: num(0.5, 0.3, 0.7),
  }),
  link('l27', 27, ['withdrawal', 'warming'], 'inhibits', { blocks: { yes: num(0.3, 0.15, 0.45) } }),
];
