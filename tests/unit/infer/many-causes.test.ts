import { describe, expect, test } from 'vitest';
import { checkNetwork } from '../../../shared/infer/check-network.ts';
import { readEvidence } from '../../../shared/infer/evidence.ts';
import { ask, createEngine } from '../../../shared/infer/engine.ts';
import { Plans } from '../../../shared/infer/plans.ts';
import { seeded } from '../../../shared/base/prng.ts';
import { unscaled } from '../../../shared/infer/scaled.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { exact, expectClose } from '../../support/expect-answer.ts';
import { randomAsked, randomNetwork } from '../../support/random-network.ts';
import { hard, manyCauses, symptoms } from '../../support/small-networks.ts';

const numbers = {
  leak: 0.02,
  prior: (place: number) => 0.05 + 0.01 * place,
  strength: (place: number) => 0.6 - 0.012 * place,
};

function product(count: number, factor: (place: number) => number): number {
  return Array.from({ length: count }, (_, place) => factor(place)).reduce((a, b) => a * b, 1);
}

describe('an effect of many causes', () => {
  const network = manyCauses(40, numbers);
  const missed =
    (1 - numbers.leak) * product(40, (i) => 1 - numbers.prior(i) * numbers.strength(i));

  test('[I12] has its exact chance, though its table would have 2^41 cells', () => {
    const answer = exact(ask({ network, interventions: [], findings: [] }));
    expectClose([answer.marginals[40] ?? []], [[missed, 1 - missed]], 1e-12);
  });

  test('[I12] tells the chance of each cause when it is seen', () => {
    const findings = [hard('e', 'effect', 1)];
    const answer = exact(ask({ network, interventions: [], findings }));
    expect(answer.probabilityOfEvidence).toBeCloseTo(1 - missed, 12);
    for (let place = 0; place < 40; place += 1) {
      const prior = numbers.prior(place);
      const without = missed / (1 - prior * numbers.strength(place));
      const both = prior * (1 - without * (1 - numbers.strength(place)));
      expect(answer.marginals[place]?.[1]).toBeCloseTo(both / (1 - missed), 10);
    }
  });

  test('[I12] lets every inhibitor act on all of it, the leak included', () => {
    const block = (place: number) => 0.1 + 0.01 * place;
    const answer = exact(
      ask({ network: manyCauses(40, { ...numbers, block }), interventions: [], findings: [] }),
    );
    // E[pass] − (1 − leak)·E[pass·miss], and each cause is also an inhibitor.
    const passed = product(40, (i) => 1 - numbers.prior(i) * block(i));
    const both = product(40, (i) => {
      const on = (1 - block(i)) * (1 - numbers.strength(i));
      return 1 - numbers.prior(i) + numbers.prior(i) * on;
    });
    expect(answer.marginals[40]?.[1]).toBeCloseTo(passed - (1 - numbers.leak) * both, 12);
  });

  test('[I12] takes milliseconds', () => {
    const engine = createEngine(network);
    const findings = [hard('e', 'effect', 1)];
    engine.answer({ interventions: [], findings: [] });
    const start = performance.now();
    engine.answer({ interventions: [], findings });
    expect(performance.now() - start).toBeLessThan(50);
  });

  test('[I13] keeps its digits when the evidence is all but impossible', () => {
    const rare = { leak: 0, prior: () => 1e-7, strength: (place: number) => 1e-4 * (place + 1) };
    const findings = [hard('e', 'effect', 1)];
    const answer = exact(ask({ network: manyCauses(40, rare), interventions: [], findings }));
    // To first order one cause alone is at work, each in proportion to its strength.
    const share = (place: number) => (place + 1) / 820;
    for (const place of [0, 19, 39]) {
      const ratio = (answer.marginals[place]?.[1] ?? NaN) / share(place);
      expect(Math.abs(ratio - 1)).toBeLessThan(1e-4);
    }
    expect(answer.probabilityOfEvidence / 8.2e-9).toBeCloseTo(1, 4);
  });

  test('[I13] is impossible when no cause can be at work, and possible again when one can', () => {
    const bare = manyCauses(20, { ...numbers, leak: 0 });
    const engine = createEngine(bare);
    const off = bare.variables.slice(0, 20).map(({ id }) => hard(`off-${id}`, id, 0));
    const seen = hard('seen', 'effect', 1);
    const answer = engine.answer({ interventions: [], findings: [...off, seen] });
    expect(answer.kind === 'impossible' && answer.conflict.length).toBe(21);
    const less = engine.answer({ interventions: [], findings: [...off.slice(1), seen] });
    expect(exact(less).marginals[0]).toEqual(Float64Array.of(0, 1));
  });

  test('[I13] keeps its digits when many effects of the same causes are seen together', () => {
    const network = symptoms(10);
    const findings = network.variables.slice(10).map(({ id }) => hard(id, id, 1));
    const asked = { interventions: [], findings };
    const truth = bruteForce(network, asked);
    const answer = exact(ask({ network, ...asked }));
    expectClose(answer.marginals, truth.marginals, 1e-10);
    expect(answer.probabilityOfEvidence / truth.probabilityOfEvidence).toBeCloseTo(1, 10);
  });

  test('[I13] comes out the same in both of its factorised forms', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed);
      const given = randomNetwork(random, 6);
      const asked = { ...randomAsked(random, given) };
      const checked = checkNetwork(given);
      const evidence = readEvidence(checked, asked);
      if (evidence.excluded) continue;
      const plans = new Plans(checked, { sliceAbove: 1e6, cliqueCells: 1e6 });
      const truth = bruteForce(given, asked).probabilityOfEvidence;
      for (const form of ['rankOne', 'chain'] as const) {
        const plan = plans.find(evidence, form);
        if (typeof plan === 'number') throw new Error(`seed ${seed}: ${plan} cells`);
        plan.load(checked, evidence);
        const { value, halvings } = plan.collect();
        const found = unscaled({ value, halvings: halvings - evidence.halvings });
        expect(Math.abs(found - truth), `seed ${seed}, ${form}`).toBeLessThan(1e-9);
      }
    }
  });
});
