import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { below, seeded } from '../../../shared/base/prng.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { randomAsked, randomNetwork } from '../../support/random-network.ts';
import { hard } from '../../support/small-networks.ts';

describe('networks too large for adding up', () => {
  test('[I1] give marginals that agree with the chance of seeing each state', () => {
    assert(
      property(integer({ min: 0, max: 2 ** 31 }), integer({ min: 15, max: 40 }), (seed, size) => {
        const random = seeded(seed);
        const network = randomNetwork(random, size);
        const asked = randomAsked(random, network);
        const engine = createEngine(network, { sliceAbove: below(random, 2) * 1e9 });
        const answer = engine.answer(asked);
        if (answer.kind !== 'exact') return;
        for (let round = 0; round < 3; round += 1) {
          const index = below(random, size);
          const variable = network.variables[index];
          if (!variable) throw new Error('no variable');
          const shares = variable.states.map((_, state) => {
            const seen = hard('~', variable.id, state, variable.states.length);
            const also = engine.answer({ ...asked, findings: [...asked.findings, seen] });
            if (also.kind === 'approximate') throw new Error('answered “approximate”');
            return also.kind === 'exact'
              ? also.probabilityOfEvidence / answer.probabilityOfEvidence
              : 0;
          });
          for (const [state, share] of shares.entries()) {
            const off = Math.abs(share - (answer.marginals[index]?.[state] ?? NaN));
            expect(off, `${variable.id}, state ${state}`).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
