import { describe, expect, test } from 'vitest';
import { compile } from '../../../shared/model/compile.ts';
import { event, scenarioOf, states } from '../../support/micro.ts';

const nodes = {
  x: event(0.3, { states: states('no', 'yes', 'surely'), leak: { yes: 0.2, surely: 0.1 } }),
  act: { kind: 'move', policy: { mode: 'fixed', option: 'does' }, leak: { does: 0.5 } },
};

function compiled(evidence: Readonly<Record<string, unknown>>) {
  return compile(scenarioOf({ nodes, evidence }));
}

describe('[M13] evidence', () => {
  test('[M13] becomes findings in the order of its ids', () => {
    const { findings, issues } = compiled({
      e4: { node: 'x', type: 'jeffrey', target: { no: 0.1, yes: 0.3, surely: 0.6 } },
      e3: { node: 'x', type: 'virtual', likelihood: { no: 0.2, yes: 0.6 } },
      e2: { node: 'x', type: 'not', state: 'surely' },
      e1: { node: 'x', type: 'hard', state: 'yes' },
    });
    expect(issues).toEqual([]);
    expect(findings).toEqual([
      { kind: 'likelihood', id: 'e1', variable: 'x', likelihood: [0, 1, 0] },
      { kind: 'likelihood', id: 'e2', variable: 'x', likelihood: [1, 1, 0] },
      // A state that the source says nothing about is judged neither up nor down.
      { kind: 'likelihood', id: 'e3', variable: 'x', likelihood: [0.2, 0.6, 0.4] },
      { kind: 'target', id: 'e4', variable: 'x', target: [0.1, 0.3, 0.6] },
    ]);
  });

  test('[M13] that is off does not count, and a what-if never enters the baseline', () => {
    const { findings, whatIfs, interventions } = compiled({
      e1: { node: 'x', type: 'hard', state: 'yes', on: false },
      e2: { node: 'x', type: 'hard', state: 'no', whatIf: true },
      e3: { node: 'x', type: 'do', target: { surely: 1 }, whatIf: true },
    });
    expect(findings).toEqual([]);
    expect(interventions.map(({ id }) => id)).toEqual(['act']);
    expect(whatIfs).toEqual([
      {
        mode: 'observe',
        finding: { kind: 'likelihood', id: 'e2', variable: 'x', likelihood: [1, 0, 0] },
      },
      { mode: 'do', intervention: { id: 'e3', variable: 'x', distribution: [0, 0, 1] } },
    ]);
  });

  test('[M13] against a fixed move is not counted and can be switched off', () => {
    const { findings, issues } = compiled({
      e1: { node: 'act', type: 'hard', state: 'does_not' },
      e2: { node: 'act', type: 'hard', state: 'does' },
    });
    expect(findings.map(({ id }) => id)).toEqual(['e2']);
    expect(issues).toMatchObject([
      {
        code: 'E-DO-EVIDENCE',
        ids: ['e1', 'act'],
        fixes: [{ action: { do: 'switchEvidenceOff', evidence: 'e1' } }],
      },
    ]);
  });

  test('[M13] that cannot be used is named with what is wrong', () => {
    const { findings, issues } = compiled({
      e1: { node: 'gone', type: 'hard', state: 'yes' },
      e2: { node: 'x', type: 'hard', state: 'gone' },
      e3: { node: 'x', type: 'virtual', likelihood: { no: -1 } },
      e4: { node: 'x', type: 'virtual', likelihood: { no: 0, yes: 0, surely: 0 } },
      e5: { node: 'x', type: 'jeffrey', target: { no: 0.9, yes: 0.9, surely: 0.1 } },
    });
    expect(findings).toEqual([]);
    expect(issues.map(({ code, ids }) => [code, ids[0]])).toEqual([
      ['I-DANGLING', 'e1'],
      ['I-DANGLING', 'e2'],
      ['E-RANGE', 'e3'],
      ['E-ROW-ZERO', 'e4'],
      ['E-ROW-SUM', 'e5'],
    ]);
  });
});

describe('[M14] a fixed move', () => {
  test('[M14] is surgery, and its own numbers are not in use', () => {
    const { interventions, numbers } = compiled({});
    expect(interventions).toEqual([{ id: 'act', variable: 'act', distribution: [0, 1] }]);
    expect(numbers.map(({ owner }) => owner)).toEqual(['x', 'x']);
  });

  test('[M14] whose option is gone counts as estimated', () => {
    const { interventions, issues } = compile(
      scenarioOf({
        nodes: {
          act: { kind: 'move', leak: { does: 0.4 }, policy: { mode: 'fixed', option: 'old' } },
        },
      }),
    );
    expect(interventions).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['I-DANGLING']);
  });
});
