import { describe, expect, test } from 'vitest';
import { ask, createEngine } from '../../../shared/infer/engine.ts';
import { limits } from '../../../shared/base/limits.ts';
import { bits, exact, expectClose } from '../../support/expect-answer.ts';
import {
  confounded,
  copied,
  doing,
  hard,
  lattice,
  likely,
  manyCauses,
  tabled,
  target,
} from '../../support/small-networks.ts';
import type { Answer } from '../../../shared/infer/question.ts';

function sampled(answer: Answer): Answer & { kind: 'approximate' } {
  if (answer.kind !== 'approximate') throw new Error(`answered “${answer.kind}”`);
  return answer;
}

const nothing = { interventions: [], findings: [] };

describe('a network that is too big', () => {
  test('[I14] is answered by samples, marked E-TOO-BIG, with the cells that exact would need', () => {
    const answer = sampled(createEngine(lattice(17)).answer(nothing));
    expect(answer.samples).toBe(limits.samples);
    expect(answer.cells).toBeGreaterThan(limits.cliqueCells);
    expect(answer.issues).toMatchObject([{ code: 'E-TOO-BIG', severity: 'error' }]);
    expect(answer.marginals[0]?.[1]).toBeCloseTo(0.3, 1);
  });

  test('[I14] becomes exact again when the evidence makes it small', () => {
    const network = lattice(17);
    const column = network.variables.filter((_, index) => index % 17 === 8);
    const findings = column.map(({ id }) => hard(`e-${id}`, id, 1));
    const answer = exact(createEngine(network).answer({ interventions: [], findings }));
    expect(answer.probabilityOfEvidence).toBeGreaterThan(0);
  });

  test('[I14] is sampled to within one percent of the exact answer under every kind of evidence', () => {
    const network = lattice(5);
    const asked = {
      interventions: [doing('d', '01-01', [0.2, 0.8])],
      findings: [
        hard('e', '03-03', 1),
        likely('f', '02-04', [0.3, 0.9]),
        target('t', '04-00', [0.5, 0.5]),
      ],
    };
    const truth = exact(createEngine(network).answer(asked));
    const answer = sampled(createEngine(network, { cliqueCells: 8 }).answer(asked));
    expectClose(answer.marginals, truth.marginals, 0.01);
    expect(answer.probabilityOfEvidence / truth.probabilityOfEvidence).toBeCloseTo(1, 1);
    expect(answer.softFit?.converged).toBe(true);
  });

  test('[I14] samples effects of many causes too', () => {
    const network = manyCauses(30, {
      leak: 0.1,
      prior: () => 0.2,
      strength: () => 0.3,
      block: (place) => 0.01 * place,
    });
    const findings = [hard('e', 'effect', 1)];
    const truth = exact(ask({ network, interventions: [], findings }));
    const few = createEngine(network, { cliqueCells: 8 });
    expectClose(
      sampled(few.answer({ interventions: [], findings })).marginals,
      truth.marginals,
      0.01,
    );
  });

  test('[I15] is sampled alike every time', () => {
    const small = { variables: 2 };
    const first = createEngine(confounded, small).answer(nothing);
    const engine = createEngine(confounded, small);
    engine.answer({ interventions: [], findings: [hard('e', 'x', 1)] });
    expect(bits(engine.answer(nothing))).toBe(bits(first));
  });

  test('[I14] says that no sample fits, and never divides by nothing', () => {
    const engine = createEngine(copied, { variables: 1, samples: 100 });
    const answer = engine.answer({
      interventions: [],
      findings: [hard('a', 'x', 0), hard('b', 'y', 1)],
    });
    expect(answer.kind === 'impossible' && answer.conflict).toEqual(['a', 'b']);
  });
});

describe('odd networks', () => {
  test('[I16] with no variables, one state, or no links at all are answered', () => {
    expect(exact(ask({ network: { variables: [] }, ...nothing })).probabilityOfEvidence).toBe(1);
    const network = {
      variables: [
        tabled('a', [], [1], ['only']),
        tabled('b', [], [0.5, 0.5]),
        tabled('c', [0], [0.1, 0.9]),
      ],
    };
    const findings = [hard('e', 'b', 1)];
    const answer = exact(ask({ network, interventions: [], findings }));
    expectClose(answer.marginals, [[1], [0, 1], [0.1, 0.9]], 1e-15);
    expect(answer.probabilityOfEvidence).toBe(0.5);
  });
});
