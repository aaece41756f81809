import { describe, expect, test } from 'vitest';
import { compiledRows } from '../../../shared/model/compiled-rows.ts';
import { compile } from '../../../shared/model/compile.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { oracle, oracleScenario } from '../../support/iran-oracle.ts';
import { event, microCase, scenarioOf, states } from '../../support/micro.ts';

function rowsOf(scenario: Scenario, id: string): Record<string, readonly number[]> {
  return Object.fromEntries(compiledRows(scenario, id)?.rows ?? []);
}

function expectRows(
  actual: Readonly<Record<string, readonly number[]>>,
  expected: Readonly<Record<string, readonly string[]>>,
): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [key, row] of Object.entries(expected)) {
    for (const [at, value] of row.entries())
      expect(actual[key]?.[at], key).toBeCloseTo(Number(value), 9);
  }
}

describe('[M1] gates', () => {
  test.each(['M01', 'M03', 'M04'] as const)('[M1] give the rows of the formula case %s', (id) => {
    const { input, expected } = microCase(id);
    expectRows(rowsOf(scenarioOf(input), 'y'), expected.cpt_y);
  });

  test.each(Object.keys(oracle.cpt))('[M1] give the oracle’s rows for %s', (id) => {
    expectRows(rowsOf(oracleScenario(), id), oracle.cpt[id]?.rows ?? {});
  });

  test('[M1] an “and” gate happens when every cause is active, unless it is stopped', () => {
    const scenario = scenarioOf({
      nodes: { a: event(), b: event(), c: event(), y: event(undefined, { gate: { type: 'and' } }) },
      links: {
        k1: { from: 'a', to: 'y', kind: 'promotes' },
        k2: { from: 'b', to: 'y', kind: 'promotes' },
        k3: { from: 'c', to: 'y', kind: 'inhibits', blocks: { yes: 0.25 } },
      },
    });
    const rows = rowsOf(scenario, 'y');
    expect(rows['a=yes|b=yes|c=no']).toEqual([0, 1]);
    expect(rows['a=yes|b=yes|c=yes']).toEqual([0.25, 0.75]);
    expect(rows['a=yes|b=no|c=no']).toEqual([1, 0]);
  });

  test('[M1] “at least 2” counts distinct causes that are active', () => {
    const nodes = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, event()]));
    const scenario = scenarioOf({
      nodes: { ...nodes, y: event(undefined, { gate: { type: 'atLeast', k: 2 } }) },
      links: Object.fromEntries(
        ['a', 'b', 'c'].map((id) => [`k${id}`, { from: id, to: 'y', kind: 'promotes' }]),
      ),
    });
    const happens = Object.entries(rowsOf(scenario, 'y')).filter(([, row]) => row[1] === 1);
    expect(happens.map(([key]) => key.split('yes').length - 1)).toEqual([2, 2, 2, 3]);
  });

  test('[M1] two links between one pair act together', () => {
    const scenario = scenarioOf({
      nodes: { a: event(), y: event(0) },
      links: {
        k1: {
          from: 'a',
          to: 'y',
          kind: 'promotes',
          effects: { yes: { yes: 0.8 }, no: { yes: 0.5 } },
        },
        k2: { from: 'a', to: 'y', kind: 'requires', okStates: ['yes'], necessity: 0.9 },
      },
    });
    const rows = rowsOf(scenario, 'y');
    expect(rows['a=yes']?.[1]).toBeCloseTo(0.8, 12);
    expect(rows['a=no']?.[1]).toBeCloseTo(0.05, 12);
  });

  test('[M5] forty causes are kept factorised', () => {
    const causes = Array.from({ length: 40 }, (_, at) => `c${at}`);
    const scenario = scenarioOf({
      nodes: { ...Object.fromEntries(causes.map((id) => [id, event(0.5)])), y: event(0.1) },
      links: Object.fromEntries(
        causes.map((id) => [
          `k${id}`,
          { from: id, to: 'y', kind: 'promotes', effects: { yes: { yes: 0.1 } } },
        ]),
      ),
    });
    const { network, issues } = compile(scenario);
    const y = network.variables.find((variable) => variable.id === 'y');
    expect(issues).toEqual([]);
    expect(y?.parents).toHaveLength(40);
    expect(y?.cpd.kind).toBe('noisyMax');
  });

  test('[M21] a table over too many combinations counts without its causes and says so', () => {
    const causes = Array.from({ length: 10 }, (_, at) => `c${at}`);
    const five = states('none', 'low', 'middle', 'high', 'top');
    const scenario = scenarioOf({
      nodes: {
        ...Object.fromEntries(causes.map((id) => [id, event(undefined, { states: five })])),
        y: event(0.3, { gate: { type: 'table' }, table: { '': { no: 0.5, yes: 0.5 } } }),
      },
      links: Object.fromEntries(causes.map((id) => [`k${id}`, { from: id, to: 'y' }])),
    });
    const { network, issues } = compile(scenario);
    const y = network.variables.find((variable) => variable.id === 'y');
    expect(issues.filter((issue) => issue.ids[0] === 'y').map((issue) => issue.code)).toEqual([
      'E-TOO-BIG',
    ]);
    expect(y?.parents).toEqual([]);
    expect(y?.cpd).toEqual({ kind: 'table', values: Float64Array.of(0.7, 0.3) });
  });
});
