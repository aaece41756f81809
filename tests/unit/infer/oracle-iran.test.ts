import { describe, expect, test } from 'vitest';
import { readJson } from '../../../shared/formats/read-json.ts';
import { explain } from '../../../shared/infer/explanations.ts';
import { AskScenario } from '../../support/ask-scenario.ts';
import template from '../../oracle/iran.template.json' with { type: 'json' };
import results from '../../oracle/iran.results.json' with { type: 'json' };
import type { Answer } from '../../../shared/infer/question.ts';
import type { ByState } from '../../support/ask-scenario.ts';

const iran = new AskScenario(readJson(template).scenario);
const yes = { no: 0, yes: 1 };
const ready = iran.likelihood('e1', 'ru_ready', yes);

function close(ours: number, theirs: string | number, what: string) {
  expect(Math.abs(ours - Number(theirs)), what).toBeLessThan(1e-9);
}

/** Compares V, A, X and every distribution by node that the oracle gives. */
function expectOracle(answer: Answer, expected: Readonly<Record<string, unknown>>) {
  const { p, of } = iran.read(answer);
  const outcomes: Readonly<Record<string, number>> = {
    V: of('agreement', 'verified'),
    A: of('agreement', 'interim') + of('agreement', 'verified'),
    X: of('escalation', 'yes'),
    P_evidence: p,
  };
  let compared = 0;
  for (const [key, value] of Object.entries(expected)) {
    const outcome = outcomes[key];
    if (outcome !== undefined) {
      close(outcome, String(value), key);
      compared += 1;
    }
    if (iran.compiled.network.variables.some(({ id }) => id === key)) {
      for (const [state, number] of Object.entries(value as ByState)) {
        close(of(key, state), number, `${key}=${state}`);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(2);
}

describe('the Iran template against the oracle', () => {
  test('[I19] before any evidence', () => {
    const { marginals, P_evidence } = results.prior;
    expectOracle(iran.answer([], [], false), { ...marginals, P_evidence });
  });

  test('[I19] with its two pieces of evidence', () => {
    const { marginals, P_evidence } = results.baseline;
    expectOracle(iran.answer([]), { ...marginals, P_evidence });
  });

  test.each(results.observe_vs_do.map((entry) => [`${entry.node}=${entry.state}`, entry] as const))(
    '[I19] seeing and doing %s',
    (_, { node, state, observe, do: done }) => {
      const one = { [state]: 1 };
      expectOracle(iran.answer([iran.likelihood('x', node, one)]), observe);
      expectOracle(iran.answer([], [iran.doing('x', node, one)]), done);
    },
  );

  test('[I19] doing by chance', () => {
    const { us_relief, ...expected } = results.do_stochastic;
    expectOracle(iran.answer([], [iran.doing('x', 'us_relief', us_relief)]), expected);
  });

  test('[I19] explaining a verified agreement', () => {
    const { marginals, P_evidence } = results.explain_verified;
    const seen = iran.likelihood('x', 'agreement', { verified: 1 });
    expectOracle(iran.answer([seen]), { ...marginals, P_evidence });
  });

  test('[I19] naming what is impossible', () => {
    const answer = iran.answer([
      iran.likelihood('iran_response=rejects', 'iran_response', { rejects: 1 }),
      iran.likelihood('us_relief=grant', 'us_relief', { grant: 1 }),
    ]);
    expect(answer.kind === 'impossible' && answer.conflict).toEqual(
      results.impossible.minimal_conflict,
    );
  });

  test('[I19] with a likelihood in place of a share', () => {
    const { likelihood, ...expected } = results.virtual_contrast;
    const report = iran.likelihood('e2', 'hardliners', likelihood);
    expectOracle(iran.answer([ready, report], [], false), expected);
  });

  test.each(['jeffrey_single', 'jeffrey_double', 'jeffrey_correlated'] as const)(
    '[I19] with the shares of %s, in as many sweeps',
    (name) => {
      const { targets, multipliers, posterior, sweeps } = results[name];
      const wanted = Object.entries(targets).map(([node, values]) =>
        iran.target(node, node, values),
      );
      const answer = iran.answer([ready, ...wanted], [], false);
      expectOracle(answer, posterior);
      const softFit = answer.kind === 'exact' ? answer.softFit : undefined;
      expect(softFit?.sweeps).toBe(sweeps);
      for (const [node, values] of Object.entries(multipliers)) {
        const states = iran.compiled.network.variables.find(({ id }) => id === node)?.states ?? [];
        for (const [state, value] of Object.entries(values as ByState)) {
          const ours = softFit?.multipliers.get(node)?.[states.indexOf(state)] ?? NaN;
          close(ours, value, `${node}=${state}`);
        }
      }
    },
  );

  test('[I28] the ten most probable courses of events', () => {
    const { network } = iran.compiled;
    const found = explain(iran.engine, network, iran.compiled, 10);
    if (found.kind !== 'explanations') throw new Error(`answered “${found.kind}”`);
    const { order, top10, mass_top10: mass } = results.mpe;
    expect(found.list).toHaveLength(10);
    for (const [place, { p, states }] of top10.entries()) {
      const ours = found.list[place];
      close(ours?.probability ?? NaN, p, `place ${place + 1}`);
      const named = order.map((node) => {
        const index = network.variables.findIndex(({ id }) => id === node);
        return network.variables[index]?.states[ours?.states[index] ?? -1];
      });
      expect(named).toEqual(states);
    }
    const sum = found.list.reduce((total, { probability }) => total + probability, 0);
    close(sum, mass, 'all ten');
  });

  test('[I19] whose evidence does not conflict', () => {
    const { interventions, findings } = iran.compiled;
    const measure = iran.engine.conflict({ interventions, findings });
    close(measure?.bits ?? NaN, results.conflict.conf_log2, 'bits');
    close(measure?.alone.get('e1') ?? NaN, results.conflict.P_e1, 'e1');
    close(measure?.alone.get('e2') ?? NaN, results.conflict.P_e2, 'e2');
    close(measure?.together ?? NaN, results.conflict.P_joint, 'together');
  });
});
