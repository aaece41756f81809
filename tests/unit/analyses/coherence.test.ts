import { expect, test } from 'vitest';
import { coherence } from '../../../shared/analyses/coherence.ts';
import { event, scenarioOf } from '../../support/micro.ts';

test('[Y15] the widest gap between gut and model comes first, cards without a gut number are left out', () => {
  const board = scenarioOf({
    nodes: {
      a: event(0.3, { gut: 0.5 }),
      b: event(0.3, { gut: 0.1 }),
      c: event(0.3),
      d: event(0.3, { gut: 0.9 }),
    },
    links: {},
  });
  const gaps = coherence(board);
  expect(gaps?.map(({ node }) => node)).toEqual(['d', 'a', 'b']);
  expect(gaps?.[0]?.gap).toBeCloseTo(0.6, 12);
});
