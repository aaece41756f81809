import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../shared/base/prng.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { explain } from '../../../shared/infer/explanations.ts';
import { bruteBest, bruteChance } from '../../support/brute-force.ts';
import { randomAsked, randomNetwork } from '../../support/random-network.ts';

describe('the most probable explanations', () => {
  test('[I27] are the best of all configurations, best first, none twice', () => {
    assert(
      property(
        integer({ min: 0, max: 2 ** 31 }),
        integer({ min: 2, max: 6 }),
        integer({ min: 1, max: 12 }),
        (seed, size, count) => {
          const random = seeded(seed);
          const network = randomNetwork(random, size);
          const asked = randomAsked(random, network);
          const found = explain(createEngine(network), network, asked, count);
          if (found.kind !== 'explanations') {
            expect(found.kind).toBe('impossible');
            return;
          }
          // A configuration whose chance is a rounding of nothing may or may not be found.
          const best = bruteBest(network, asked, count).filter((chance) => chance > 1e-12);
          const ours = found.list.filter(({ probability }) => probability > 1e-12);
          expect(ours).toHaveLength(best.length);
          for (const [place, { probability, states }] of ours.entries()) {
            expect(Math.abs(probability - (best[place] ?? NaN))).toBeLessThan(1e-9);
            const chance = bruteChance(network, asked, states);
            expect(Math.abs(probability - chance)).toBeLessThan(1e-9);
          }
          expect(new Set(ours.map(({ states }) => states.join())).size).toBe(ours.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});
