import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../shared/infer/engine.ts';
import { explain } from '../../../shared/infer/explanations.ts';
import { jointOf } from '../../../shared/infer/joint.ts';
import { must } from '../../../shared/base/must.ts';
import { expectClose } from '../../support/expect-answer.ts';
import { hard, tabled } from '../../support/small-networks.ts';

/** A pair of independent variables among 200 signs, each seen though it had one chance in a thousand. */
const [signs, first, second] = [200, 0.001, 0.3];
const names = Array.from({ length: signs }, (_, place) => `s${place}`);
const network = {
  variables: [
    tabled('a', [], [1 - first, first]),
    tabled('b', [], [1 - second, second]),
    ...names.map((id) => tabled(id, [0], [0.999, 0.001, 0.999, 0.001])),
  ],
};
const asked = { interventions: [], findings: names.map((id) => hard(id, id, 1)) };
const engine = createEngine(network);

describe('evidence whose chance no double holds', () => {
  test('[I7] leaves a joint distribution what it is', () => {
    const joint = jointOf(engine, network, asked, network.variables.slice(0, 2));
    if (joint.kind !== 'joint') throw new Error(joint.kind);
    expectClose(
      [joint.probabilities],
      [[0.999 * 0.7, 0.999 * 0.3, 0.001 * 0.7, 0.001 * 0.3]],
      1e-12,
    );
  });

  test('[I7] leaves the share of each course of events what it is', () => {
    const found = explain(engine, network, asked, 2);
    if (found.kind !== 'explanations') throw new Error(found.kind);
    expectClose([found.list.map(({ probability }) => probability)], [[0.999 * 0.7, 0.999 * 0.3]]);
  });

  test('[I7] is no conflict where its findings are independent', () => {
    expect(must(engine.conflict(asked)).bits).toBeCloseTo(0, 9);
  });
});

test('[I17] a joint distribution of a variable that is not there or named twice is refused', () => {
  const [a] = network.variables;
  const of = (...variables: Parameters<typeof jointOf>[3]) =>
    jointOf(engine, network, asked, variables);
  expect(() => of(must(a), must(a))).toThrow('E-DUPLICATE');
  expect(() => of(tabled('nobody', [], [1, 0]))).toThrow('E-UNKNOWN');
  expect(() => engine.answer(asked, 999)).toThrow('E-UNKNOWN');
});
