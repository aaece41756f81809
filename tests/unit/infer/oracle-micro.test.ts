import { describe, expect, test } from 'vitest';
import { readJson } from '../../../shared/formats/read-json.ts';
import { AskScenario } from '../../support/ask-scenario.ts';
import micro from '../../oracle/micro.json' with { type: 'json' };
import type { Answer } from '../../../shared/infer/question.ts';
import type { ByState } from '../../support/ask-scenario.ts';

interface Case {
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, string | number | ByState>>;
}

function caseOf(id: string): Case {
  const found = micro.cases.find((entry) => entry.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found as unknown as Case;
}

function open(id: string) {
  const { input, expected } = caseOf(id);
  return { expected, asker: new AskScenario(readJson(input).scenario) };
}

/** Keys such as `P(y)`, `P(y=yes)`, `y=yes` and `P_e`. */
function expectCase(asker: AskScenario, answer: Answer, expected: Case['expected']) {
  const { p, of } = asker.read(answer);
  let compared = 0;
  const close = (ours: number, theirs: string | number, what: string) => {
    compared += 1;
    expect(Math.abs(ours - Number(theirs)), what).toBeLessThan(1e-9);
  };
  for (const [key, value] of Object.entries(expected)) {
    const [, node = '', state] = /^(?:P\()?(\w+?)(?:=(\w+))?\)?$/.exec(key) ?? [];
    if (key === 'P_e') close(p, Number(value), key);
    else if (typeof value === 'object' && !key.startsWith('cpt')) {
      for (const [each, number] of Object.entries(value)) close(of(node, each), number, key);
    } else if (state !== undefined) close(of(node, state), Number(value), key);
  }
  expect(compared).toBeGreaterThan(0);
}

describe('the formula cases of the oracle', () => {
  test.each(['M01', 'M03', 'M04'])('[I20] %s: the marginal of the gate', (id) => {
    const { asker, expected } = open(id);
    expectCase(asker, asker.answer([]), expected);
  });

  test('[I20] M05: hard, not, virtual and Jeffrey evidence on one node', () => {
    const { asker, expected } = open('M05');
    const kinds = {
      none: [],
      hard_yes: [asker.likelihood('e', 'y', { yes: 1 })],
      not_yes: [asker.likelihood('e', 'y', { no: 1 })],
      'virtual_0.25_0.75': [asker.likelihood('e', 'y', { no: 0.25, yes: 0.75 })],
      'jeffrey_0.6': [asker.target('e', 'y', { no: 0.4, yes: 0.6 })],
    };
    for (const [kind, findings] of Object.entries(kinds)) {
      const { multiplier_ratio_yes_to_no: ratio, ...rest } = expected[kind] as ByState;
      const answer = asker.answer(findings);
      expectCase(asker, answer, rest);
      if (ratio === undefined || answer.kind !== 'exact') continue;
      const [no = NaN, yes = NaN] = answer.softFit?.multipliers.get('e') ?? [];
      expect(yes / no).toBeCloseTo(Number(ratio), 9);
    }
  });

  test('[I20] M06: seeing against doing with a common cause', () => {
    const { asker, expected } = open('M06');
    const doing = (values: ByState) => asker.answer([], [asker.doing('d', 'x', values)]);
    const answers = {
      observe: asker.answer([asker.likelihood('e', 'x', { yes: 1 })]),
      do: doing({ yes: 1 }),
      do_no: doing({ no: 1 }),
      'do_0.5': doing({ no: 0.5, yes: 0.5 }),
    };
    for (const [kind, answer] of Object.entries(answers)) {
      expectCase(asker, answer, expected[kind] as ByState);
    }
  });

  test('[I20] M28: the conflict of two findings', () => {
    const { asker } = open('M05');
    const { P_x, P_y_no, P_joint, conf_log2 } = caseOf('M28').expected;
    const findings = [
      asker.likelihood('x', 'x', { yes: 1 }),
      asker.likelihood('y', 'y', { no: 1 }),
    ];
    const measure = asker.engine.conflict({ interventions: [], findings });
    expect(measure?.alone.get('x')).toBeCloseTo(Number(P_x), 9);
    expect(measure?.alone.get('y')).toBeCloseTo(Number(P_y_no), 9);
    expect(measure?.together).toBeCloseTo(Number(P_joint), 9);
    expect(measure?.bits).toBeCloseTo(Number(conf_log2), 9);
  });
});
