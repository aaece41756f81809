import { describe, expect, test } from 'vitest';
import { ask, createEngine } from '../../../shared/infer/engine.ts';
import { exact, expectClose } from '../../support/expect-answer.ts';
import {
  confounded,
  copied,
  doing,
  hard,
  likely,
  pair,
  tabled,
  target,
} from '../../support/small-networks.ts';
import type { NetworkFinding } from '../../../shared/model/network.ts';

const given = (...findings: readonly NetworkFinding[]) => ({ interventions: [], findings });

describe('findings', () => {
  const engine = createEngine(pair);

  test('[I6] a virtual finding counts up to scale, and P(evidence) is that of the numbers as given', () => {
    const small = exact(engine.answer(given(likely('e', 'y', [0.25, 0.75]))));
    const large = exact(engine.answer(given(likely('e', 'y', [25, 75]))));
    expect(small.probabilityOfEvidence).toBeCloseTo(0.4325, 12);
    expect(large.probabilityOfEvidence).toBeCloseTo(43.25, 10);
    expectClose(large.marginals, small.marginals, 1e-15);
  });

  test('[I6] a finding may be as large or as small as a double goes', () => {
    const answer = exact(
      engine.answer(given(likely('e', 'y', [1e300, 3e300]), likely('f', 'x', [3e-300, 1e-300]))),
    );
    const plain = exact(engine.answer(given(likely('e', 'y', [1, 3]), likely('f', 'x', [3, 1]))));
    expectClose(answer.marginals, plain.marginals);
  });

  test('[I7] several hundred findings that speak against each other do not underflow', () => {
    const signs = Array.from({ length: 280 }, (_, index) =>
      tabled(`s${index}`, [0], [0.999, 0.001, 0.001, 0.999]),
    );
    const network = { variables: [tabled('cause', [], [0.5, 0.5]), ...signs] };
    const findings = signs.map(({ id }, index) => hard(id, id, index % 2));
    const answer = exact(ask({ network, interventions: [], findings }));
    expectClose(answer.marginals.slice(0, 1), [[0.5, 0.5]]);
    expect(answer.probabilityOfEvidence).toBeGreaterThan(0);
  });

  test('[I8] surgery comes before evidence: doing differs from seeing where there is a common cause', () => {
    const seen = exact(ask({ network: confounded, ...given(hard('e', 'x', 1)) }));
    const network = confounded;
    const done = exact(ask({ network, interventions: [doing('d', 'x', [0, 1])], findings: [] }));
    const half = exact(
      ask({ network, interventions: [doing('d', 'x', [0.5, 0.5])], findings: [] }),
    );
    expectClose(
      [seen.marginals[1] ?? [], seen.marginals[2] ?? []],
      [
        [1 - 0.611764705882, 0.611764705882],
        [1 - 0.823529411765, 0.823529411765],
      ],
    );
    expectClose(
      [done.marginals[1] ?? [], done.marginals[2] ?? []],
      [
        [0.6, 0.4],
        [0.6, 0.4],
      ],
    );
    expect(half.marginals[1]?.[1]).toBeCloseTo(0.33, 12);
  });

  test('[I8] of two interventions on one variable the later counts', () => {
    const interventions = [doing('a', 'x', [1, 0]), doing('b', 'x', [0, 1])];
    const answer = exact(engine.answer({ interventions, findings: [] }));
    expectClose(answer.marginals, [
      [0, 1],
      [0.25, 0.75],
    ]);
  });
});

describe('impossible evidence', () => {
  test('[I9] is named by a minimal set that cannot hold together, whatever else is believed', () => {
    const findings = [
      likely('a', 'x', [0.4, 0.6]),
      hard('b', 'x', 1),
      hard('c', 'y', 0),
      likely('d', 'y', [1, 0.5]),
    ];
    const answer = ask({ network: copied, interventions: [], findings });
    expect(answer.kind === 'impossible' && answer.conflict).toEqual(['b', 'c']);
    expect(answer.issues).toMatchObject([{ code: 'E-IMPOSSIBLE', ids: ['b', 'c'] }]);
  });

  test('[I9] may be a finding against an intervention, or one finding alone', () => {
    const against = ask({
      network: copied,
      interventions: [doing('do', 'y', [0, 1])],
      findings: [hard('e', 'y', 0), hard('f', 'x', 0)],
    });
    expect(against.kind === 'impossible' && against.conflict).toEqual(['do', 'e']);
    const alone = ask({ network: copied, interventions: [], findings: [likely('z', 'x', [0, 0])] });
    expect(alone.kind === 'impossible' && alone.conflict).toEqual(['z']);
  });

  test('[I9] leaves the engine as good as new', () => {
    const engine = createEngine(copied);
    engine.answer(given(hard('b', 'x', 1), hard('c', 'y', 0)));
    expectClose(exact(engine.answer(given(hard('c', 'y', 0)))).marginals, [
      [1, 0],
      [1, 0],
    ]);
  });
});

describe('Jeffrey evidence', () => {
  test('[I2] gives the share that was asked for, and says which virtual evidence that is', () => {
    const answer = exact(ask({ network: pair, ...given(target('t', 'y', [0.4, 0.6])) }));
    expectClose(answer.marginals, [
      [1 - 0.417107108187, 0.417107108187],
      [0.4, 0.6],
    ]);
    const [no = NaN, yes = NaN] = answer.softFit?.multipliers.get('t') ?? [];
    expect(yes / no).toBeCloseTo(2.609589041096, 9);
    expect(answer.softFit).toMatchObject({ sweeps: 2, converged: true });
  });

  test('[I10] a share for a state that everything else excludes is E-SOFT-ZERO and is left out', () => {
    const findings = [hard('e', 'x', 0), target('t', 'y', [0.5, 0.5]), target('u', 'x', [1, 0])];
    const answer = exact(ask({ network: copied, interventions: [], findings }));
    expect(answer.issues).toMatchObject([{ code: 'E-SOFT-ZERO', ids: ['t'] }]);
    expectClose(answer.marginals, [
      [1, 0],
      [1, 0],
    ]);
  });

  test('[I10] shares that exclude each other are W-SOFT-CONFLICT', () => {
    const findings = [target('t', 'x', [0.5, 0.5]), target('u', 'y', [0.2, 0.8])];
    const answer = exact(ask({ network: copied, interventions: [], findings }));
    expect(answer.issues).toMatchObject([{ code: 'W-SOFT-CONFLICT', ids: ['t', 'u'] }]);
  });
});

describe('the conflict measure', () => {
  test('[I11] compares the findings together with each alone', () => {
    const engine = createEngine(pair);
    const measure = engine.conflict(given(hard('e1', 'x', 1), hard('e2', 'y', 0)));
    expect(measure?.bits).toBeCloseTo(1.344828496997, 9);
    expect(measure?.together).toBeCloseTo(0.075, 12);
    expect([...(measure?.alone.values() ?? [])]).toEqual([0.3, expect.closeTo(0.635, 12)]);
  });

  test('[I11] is undefined for impossible findings', () => {
    const engine = createEngine(copied);
    expect(engine.conflict(given(hard('e1', 'x', 1), hard('e2', 'y', 0)))).toBeUndefined();
  });
});
