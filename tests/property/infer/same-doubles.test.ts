import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { below, seeded } from '../../../shared/base/prng.ts';
import { ask, createEngine } from '../../../shared/infer/engine.ts';
import { bits } from '../../support/expect-answer.ts';
import { randomAsked, randomNetwork } from '../../support/random-network.ts';
import type { Network, Variable } from '../../../shared/model/network.ts';
import type { Random } from '../../../shared/base/prng.ts';

const seeds = integer({ min: 0, max: 2 ** 31 });
const sizes = integer({ min: 3, max: 10 });

/** The same network with its variables in another order. */
function shuffled(random: Random, network: Network): Network {
  const order = network.variables.map((_, index) => index);
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = below(random, index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  const variables = order.flatMap((from): Variable[] => {
    const variable = network.variables[from];
    if (!variable) return [];
    return [{ ...variable, parents: variable.parents.map((parent) => order.indexOf(parent)) }];
  });
  return { variables };
}

/** The network with the numbers of one variable replaced by those of another with the same parents and states. */
function nudged(random: Random, network: Network): Network {
  const chosen = below(random, network.variables.length);
  const variables = network.variables.map((variable, index) => {
    if (index !== chosen || variable.cpd.kind !== 'table') return variable;
    const count = variable.states.length;
    const values = variable.cpd.values.map(
      (_, cell, all) => all[cell - (cell % count) + ((cell + 1) % count)] ?? 0,
    );
    return { ...variable, cpd: { kind: 'table' as const, values } };
  });
  return { variables };
}

describe('the same doubles for everybody', () => {
  test('[I4] do not depend on the order in which variables and findings are given', () => {
    assert(
      property(seeds, sizes, (seed, size) => {
        const random = seeded(seed);
        const network = randomNetwork(random, size);
        const asked = randomAsked(random, network);
        const other = shuffled(random, network);
        const here = ask({ network, ...asked });
        const there = ask({
          network: other,
          interventions: asked.interventions,
          findings: asked.findings.toReversed(),
        });
        if (here.kind === 'impossible' || there.kind === 'impossible') {
          expect(bits(there)).toBe(bits(here));
          return;
        }
        const sorted = network.variables.map(
          ({ id }) =>
            there.marginals[other.variables.findIndex((variable) => variable.id === id)] ??
            new Float64Array(0),
        );
        expect(bits({ ...there, marginals: sorted })).toBe(bits(here));
      }),
      { numRuns: 200 },
    );
  });

  test('[I5] do not depend on what the engine was asked or told before', () => {
    assert(
      property(seeds, sizes, (seed, size) => {
        const random = seeded(seed);
        let network = randomNetwork(random, size);
        const limits = { sliceAbove: below(random, 2) * 1e9 };
        const engine = createEngine(network, limits);
        for (let round = 0; round < 6; round += 1) {
          const asked = randomAsked(random, network, round % 2 === 1 && size < 6);
          const fresh = createEngine(network, limits).answer(asked);
          expect(bits(engine.answer(asked))).toBe(bits(fresh));
          const place = below(random, size);
          const one = engine.answer(asked, place);
          if (one.kind === 'exact' && fresh.kind === 'exact') {
            expect(one.marginals[place]).toEqual(fresh.marginals[place]);
          }
          network = nudged(random, network);
          expect(engine.update(network)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('[I31] of one variable are those it has when all are asked, through numbers and findings that come and go', () => {
    assert(
      property(seeds, sizes, (seed, size) => {
        const random = seeded(seed);
        let network = randomNetwork(random, size);
        const limits = { sliceAbove: 1e9 };
        const engine = createEngine(network, limits);
        let { interventions, findings } = randomAsked(random, network);
        for (let round = 0; round < 12; round += 1) {
          const turn = below(random, 3);
          if (turn === 0) {
            network = nudged(random, network);
            expect(engine.update(network)).toBe(true);
          } else if (turn === 1) findings = findings.slice(1);
          else ({ findings, interventions } = randomAsked(random, network));
          const asked = { interventions, findings };
          const place = below(random, size);
          const fresh = createEngine(network, limits).answer(asked);
          const one = engine.answer(asked, below(random, 4) === 0 ? undefined : place);
          expect(one.kind).toBe(fresh.kind);
          if (one.kind !== 'exact' || fresh.kind !== 'exact') continue;
          expect(one.probabilityOfEvidence).toBe(fresh.probabilityOfEvidence);
          expect([...(one.marginals[place] ?? [])]).toEqual([...(fresh.marginals[place] ?? [])]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
