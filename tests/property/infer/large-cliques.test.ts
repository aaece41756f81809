import { assert, integer, property } from 'fast-check';
import { describe, test } from 'vitest';
import { below, seeded } from '../../../shared/base/prng.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { expectTruth } from '../../support/expect-answer.ts';
import { randomAsked } from '../../support/random-network.ts';
import { tabled } from '../../support/small-networks.ts';
import type { Network, Variable } from '../../../shared/model/network.ts';
import type { Random } from '../../../shared/base/prng.ts';

/** Configurations at least: several times what the engine works on at once. */
const cells = 30_000;

function randomRows(random: Random, parents: readonly Variable[], states: number): number[] {
  const rows = parents.reduce((count, parent) => count * parent.states.length, 1);
  return Array.from({ length: rows }, () => {
    const raw = Array.from({ length: states }, () => 0.05 + random());
    const sum = raw.reduce((a, b) => a + b, 0);
    return raw.map((value) => value / sum);
  }).flat();
}

/** A chain of causes, an effect of all of them, and another of it and some of them: two wide cliques. */
function wide(random: Random): Network {
  const variables: Variable[] = [];
  const add = (parents: readonly number[], count: number) => {
    const chosen = parents.flatMap((index) => variables[index] ?? []);
    const states = Array.from({ length: count }, (_, state) => `s${state}`);
    // Ids in no order, so that tables do not lie in the order in which the variables were made.
    const id = `v${below(random, 1000)}-${variables.length}`;
    variables.push(tabled(id, parents, randomRows(random, chosen, count), states));
    return count;
  };
  let size = add([], 2) * 4;
  while (size < cells) size *= add([variables.length - 1], 2 + below(random, 4));
  const causes = [...variables.keys()];
  add(causes, 2);
  add([variables.length - 1, ...causes.filter(() => random() < 0.7)], 2);
  return { variables };
}

describe('tables larger than what is worked on at once', () => {
  test('[I1] give the exact marginals under random findings and interventions', () => {
    assert(
      property(integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const random = seeded(seed);
        const network = wide(random);
        const engine = createEngine(network, { sliceAbove: 1e9 });
        for (let round = 0; round < 2; round += 1) {
          const asked = randomAsked(random, network);
          expectTruth(engine.answer(asked), network, asked);
        }
      }),
      { numRuns: 8 },
    );
  });
});
