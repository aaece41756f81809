import type { Payoff } from '../../model/scenario.ts';
import { nums } from '../records.ts';

/** Each bloc's own scale, the world as it is heading on 0; never to be compared between blocs. */
export const payoffs: readonly Payoff[] = [
  {
    id: 'donors1',
    actor: 'donors',
    scope: ['warming'],
    table: nums({ far: 0, near: 30, below: 55 }),
  },
  {
    id: 'donors2',
    actor: 'donors',
    scope: ['finance'],
    table: nums({ old: 0, raised: -8, tripled: -25 }),
  },
  {
    id: 'emerging1',
    actor: 'emerging',
    scope: ['warming'],
    table: nums({ far: 0, near: 25, below: 50 }),
  },
  {
    id: 'emerging2',
    actor: 'emerging',
    scope: ['ambition'],
    table: nums({ keep: 0, earlier: -6, cut: -28 }),
  },
  {
    id: 'emerging3',
    actor: 'emerging',
    scope: ['finance'],
    table: nums({ old: 0, raised: 10, tripled: 25 }),
  },
  {
    id: 'islands1',
    actor: 'islands',
    scope: ['warming'],
    table: nums({ far: 0, near: 30, below: 60 }),
  },
  {
    id: 'islands2',
    actor: 'islands',
    scope: ['red_line', 'finance'],
    table: nums({
      'no|old': 0,
      'no|raised': 15,
      'no|tripled': 40,
      'yes|old': 6,
      'yes|raised': 12,
      'yes|tripled': 25,
    }),
  },
  {
    id: 'exporters1',
    actor: 'exporters',
    scope: ['exporters_line'],
    table: nums({ block: 0, stand_by: -3, join: -20 }),
  },
  {
    id: 'exporters2',
    actor: 'exporters',
    scope: ['warming'],
    table: nums({ far: 0, near: 4, below: -6 }),
  },
  {
    id: 'exporters3',
    actor: 'exporters',
    scope: ['in_force', 'exporters_line'],
    table: nums({
      'no|block': 0,
      'no|stand_by': 0,
      'no|join': 4,
      'yes|block': -12,
      'yes|stand_by': -2,
      'yes|join': 18,
    }),
  },
];
