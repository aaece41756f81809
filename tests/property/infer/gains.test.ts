import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { below, seeded } from '../../../shared/base/prng.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { randomAsked, randomNetwork } from '../../support/random-network.ts';
import { copied, doing, hard, target } from '../../support/small-networks.ts';
import type { Cpd, Network } from '../../../shared/model/network.ts';
import type { Random } from '../../../shared/base/prng.ts';

/** The same distribution but for one number that P(evidence) is linear in: a row, a strength, a leak or a brake. */
function moved(random: Random, { cpd, states }: Network['variables'][number]): Cpd {
  if (cpd.kind === 'table') {
    const values = cpd.values.slice();
    const row = below(random, values.length / states.length) * states.length;
    const raw = states.map(() => 0.1 + random());
    const sum = raw.reduce((a, b) => a + b, 0);
    values.set(
      raw.map((value) => value / sum),
      row,
    );
    return { kind: 'table', values };
  }
  // Each effect shrinks by the same share, so that its levels stay in order.
  const share = random();
  const weaker = (numbers: Float64Array) => numbers.map((value) => 1 - (1 - value) * share);
  const chosen = below(random, 1 + cpd.causes.length + cpd.inhibitors.length) - 1;
  if (chosen < 0) return { ...cpd, leakMiss: weaker(cpd.leakMiss) };
  return {
    ...cpd,
    causes: cpd.causes.map((cause, at) =>
      at === chosen ? { ...cause, miss: weaker(cause.miss) } : cause,
    ),
    inhibitors: cpd.inhibitors.map((inhibitor, at) =>
      at + cpd.causes.length === chosen
        ? { ...inhibitor, pass: weaker(inhibitor.pass) }
        : inhibitor,
    ),
  };
}

describe('what P(evidence) gains by other numbers', () => {
  test('[I32] is what adding up every configuration gives before and after, for any one number', () => {
    assert(
      property(integer({ min: 0, max: 2 ** 31 }), integer({ min: 3, max: 7 }), (seed, size) => {
        const random = seeded(seed);
        const network = randomNetwork(random, size);
        const asked = randomAsked(random, network);
        const engine = createEngine(network, { sliceAbove: below(random, 2) * 1e9 });
        const changes = network.variables.map((variable, at) => {
          return { variable: at, cpd: moved(random, variable) };
        });
        const before = bruteForce(network, asked).probabilityOfEvidence;
        const found = engine.gains(asked, changes);
        if (before < 1e-14) {
          expect(found).toBeUndefined();
          return;
        }
        expect(found?.probabilityOfEvidence).toBeCloseTo(before, 9);
        for (const [at, { cpd }] of changes.entries()) {
          const variables = network.variables.map((variable, index) =>
            index === at ? { ...variable, cpd } : variable,
          );
          const after = bruteForce({ variables }, asked).probabilityOfEvidence;
          const off = Math.abs((found?.gains[at] ?? NaN) - (after - before));
          expect(off, `variable ${at}`).toBeLessThan(1e-9);
        }
        // The questions in between leave the engine as it was.
        const fresh = createEngine(network, { sliceAbove: 1e9 }).answer(asked);
        if (fresh.kind === 'exact') expect(engine.answer(asked).kind).toBe('exact');
      }),
      { numRuns: 200 },
    );
  });

  test('[I32] is nothing behind surgery, and not known for what is more than numbers or cannot be', () => {
    const engine = createEngine(copied);
    const cpd = { kind: 'table' as const, values: Float64Array.of(0.5, 0.5) };
    const change = { variable: 0, cpd };
    const none = { interventions: [], findings: [] };
    const seen = hard('e', 'y', 1);
    const given = engine.gains({ ...none, findings: [seen] }, [change]);
    expect(given?.gains[0]).toBeCloseTo(0.1, 12);
    const behind = { interventions: [doing('d', 'x', [0, 1])], findings: [seen] };
    expect(engine.gains(behind, [change])?.gains).toEqual([0]);
    expect(engine.gains(none, [{ variable: 1, cpd }])?.gains).toEqual([undefined]);
    expect(engine.gains({ ...none, findings: [target('t', 'x', [0.5, 0.5])] }, [])).toBeUndefined();
    const both = [seen, hard('f', 'x', 0)];
    expect(engine.gains({ ...none, findings: both }, [change])).toBeUndefined();
  });
});
