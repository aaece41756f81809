import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../shared/base/prng.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { randomAsked, randomNetwork } from '../../support/random-network.ts';
import type { Answer, Asked } from '../../../shared/infer/question.ts';
import type { Network } from '../../../shared/model/network.ts';

function expectEqual(answer: Answer, network: Network, asked: Asked) {
  const truth = bruteForce(network, asked);
  // Sums of products that cancel leave a rounding where nothing should be.
  if (truth.probabilityOfEvidence < 1e-14) {
    expect(answer.kind).toBe('impossible');
    return;
  }
  if (answer.kind !== 'exact') throw new Error(`answered ${answer.kind}`);
  const scale = Math.max(1, truth.probabilityOfEvidence);
  expect(Math.abs(answer.probabilityOfEvidence - truth.probabilityOfEvidence)).toBeLessThan(
    1e-9 * scale,
  );
  for (const [index, marginal] of truth.marginals.entries()) {
    for (const [state, value] of marginal.entries()) {
      const ours = answer.marginals[index]?.[state] ?? NaN;
      expect(Math.abs(ours - value), `variable ${index}, state ${state}`).toBeLessThan(1e-9);
    }
  }
}

const anySeed = fc.integer({ min: 0, max: 2 ** 31 });

describe('the engine against adding up every configuration', () => {
  test('[I1] gives the exact marginals of random networks under random findings and interventions', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 3, max: 8 }), (seed, size) => {
        const random = seeded(seed);
        const network = randomNetwork(random, size);
        const asked = randomAsked(random, network);
        expectEqual(createEngine(network).answer(asked), network, asked);
      }),
      { numRuns: 400 },
    );
  });
});
