import { describe, expect, test } from 'vitest';
import { ask, createEngine } from '../../../shared/infer/engine.ts';
import { InferError } from '../../../shared/infer/infer-error.ts';
import { exact, expectClose } from '../../support/expect-answer.ts';
import { doing, hard, likely, pair, tabled, target } from '../../support/small-networks.ts';
import type { Cpd, Network, Variable } from '../../../shared/model/network.ts';

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof InferError) return `${error.code} ${error.variable}`;
    throw error;
  }
  return 'accepted';
}

const build = (...variables: readonly Variable[]) => codeOf(() => createEngine({ variables }));
const effect = (cpd: Cpd) =>
  build(tabled('a', [], [0.5, 0.5]), { id: 'b', states: ['0', '1', '2'], parents: [0], cpd });

describe('a broken network', () => {
  test.each([
    ['a number that is none', [NaN, 1], 'E-RANGE a'],
    ['a negative number', [-0.1, 1.1], 'E-RANGE a'],
    ['a row that sums to 0.9', [0.4, 0.5], 'E-ROW-SUM a'],
    ['a row of zeros', [0, 0], 'E-ROW-ZERO a'],
    ['a number too many', [0.2, 0.3, 0.5], 'E-TABLE-SIZE a'],
  ])('[I17] with %s is refused by its code and place', (_, values, code) => {
    expect(build(tabled('a', [], values))).toBe(code);
  });

  test('[I17] with a cycle, a missing parent or a name twice is refused', () => {
    const half = [0.5, 0.5, 0.5, 0.5];
    expect(build(tabled('a', [1], half), tabled('b', [0], half))).toBe('E-CYCLE a');
    expect(build(tabled('a', [3], half))).toBe('E-UNKNOWN a');
    expect(build(tabled('a', [], [1, 0]), tabled('a', [], [1, 0]))).toBe('E-DUPLICATE a');
    expect(build(tabled('a', [], [1, 0]), tabled('b', [0, 0], [...half, ...half]))).toBe(
      'E-DUPLICATE b',
    );
  });

  test('[I17] with an effect that makes no sense is refused', () => {
    const none = { causes: [], inhibitors: [] };
    const kind = 'noisyMax' as const;
    const falling = Float64Array.of(0.9, 0.2);
    expect(effect({ kind, leakMiss: falling, ...none })).toBe('E-EFFECT-SUM b');
    expect(effect({ kind, leakMiss: Float64Array.of(0.5, 1.5), ...none })).toBe('E-RANGE b');
    expect(effect({ kind, leakMiss: Float64Array.of(0.5), ...none })).toBe('E-TABLE-SIZE b');
    const causes = [{ parent: 4, miss: Float64Array.of(1, 1, 1, 1) }];
    const leakMiss = Float64Array.of(0.5, 0.9);
    expect(effect({ kind, leakMiss, causes, inhibitors: [] })).toBe('E-UNKNOWN b');
    expect(effect({ kind, leakMiss, ...none })).toBe('accepted');
  });

  test('[I17] because a cause has gained a state is refused, though the effect is as it was', () => {
    const [x, y] = pair.variables;
    const wider = tabled('x', [], [0.5, 0.3, 0.2], ['a', 'b', 'c']);
    const engine = createEngine(pair);
    expect(x?.states).toHaveLength(2);
    expect(codeOf(() => engine.update({ variables: [wider, ...(y ? [y] : [])] }))).toBe(
      'E-TABLE-SIZE y',
    );
  });

  test('[I17] does not replace the sound one that the engine has', () => {
    const engine = createEngine(pair);
    const broken: Network = { variables: [tabled('x', [], [0.5, 0.1])] };
    expect(codeOf(() => engine.update(broken))).toBe('E-ROW-SUM x');
    expect(exact(engine.answer({ interventions: [], findings: [] })).marginals).toHaveLength(2);
  });

  test('[I18] rows of a file that miss 1 by a rounding are divided by their sum', () => {
    const network = { variables: [tabled('a', [], [0.3333333, 0.6666666])] };
    const answer = exact(ask({ network, interventions: [], findings: [] }));
    expectClose(answer.marginals, [[0.3333333 / 0.9999999, 0.6666666 / 0.9999999]], 1e-15);
    expect(answer.probabilityOfEvidence).toBeCloseTo(1, 15);
  });
});

describe('a broken question', () => {
  const engine = createEngine(pair);
  const found = (...findings: Parameters<typeof engine.answer>[0]['findings'][number][]) =>
    codeOf(() => engine.answer({ interventions: [], findings }));

  test('[I17] about an unknown variable or with numbers that are no chances is refused', () => {
    expect(found(hard('e', 'w', 1))).toBe('E-UNKNOWN w');
    expect(found(likely('e', 'x', [1, 1, 1]))).toBe('E-TABLE-SIZE x');
    expect(found(likely('e', 'x', [-1, 1]))).toBe('E-RANGE x');
    expect(found(likely('e', 'x', [NaN, 1]))).toBe('E-RANGE x');
    expect(found(target('e', 'x', [0.9, 0.9]))).toBe('E-ROW-SUM x');
    const interventions = [doing('d', 'x', [0.2, 0.2])];
    expect(codeOf(() => engine.answer({ interventions, findings: [] }))).toBe('E-ROW-SUM x');
  });
});
