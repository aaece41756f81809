import { assert, integer, property } from 'fast-check';
import { describe, test } from 'vitest';
import { seeded } from '../../../shared/base/prng.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { expectTruth } from '../../support/expect-answer.ts';
import { randomAsked, randomNetwork } from '../../support/random-network.ts';

const seeds = integer({ min: 0, max: 2 ** 31 });
const sizes = integer({ min: 3, max: 8 });

describe('the engine against adding up every configuration', () => {
  test('[I1] gives the exact marginals of random networks under random findings and interventions', () => {
    assert(
      property(seeds, sizes, (seed, size) => {
        const random = seeded(seed);
        const network = randomNetwork(random, size);
        const asked = randomAsked(random, network);
        expectTruth(createEngine(network).answer(asked), network, asked);
      }),
      { numRuns: 300 },
    );
  });

  test('[I2] meets Jeffrey evidence by proportional fitting, whatever other findings there are', () => {
    assert(
      property(seeds, integer({ min: 3, max: 5 }), (seed, size) => {
        const random = seeded(seed);
        const network = randomNetwork(random, size);
        const asked = randomAsked(random, network, true);
        const answer = createEngine(network).answer(asked);
        // Targets that cannot be met are named, and have tests of their own.
        if (answer.issues.length > 0) return;
        expectTruth(answer, network, asked);
      }),
      { numRuns: 100 },
    );
  });

  test('[I3] is exact too when observed variables are sliced away and surgery cuts the tree', () => {
    assert(
      property(seeds, sizes, (seed, size) => {
        const random = seeded(seed);
        const network = randomNetwork(random, size);
        const engine = createEngine(network, { sliceAbove: 0 });
        for (let round = 0; round < 3; round += 1) {
          const asked = randomAsked(random, network, round === 2 && size < 6);
          const answer = engine.answer(asked);
          if (answer.kind === 'exact' && answer.issues.length > 0) continue;
          expectTruth(answer, network, asked);
        }
      }),
      { numRuns: 100 },
    );
  });
});
