import { describe, expect, test } from 'vitest';
import { linkCells } from '../../../client/numbers/link-cells.ts';
import { numberNow } from '../../../shared/drawing/number-now.ts';
import { pillText } from '../../../shared/drawing/pill-text.ts';
import { parseParam } from '../../../shared/model/param-id.ts';
import type { Link, Scenario } from '../../../shared/model/scenario.ts';
import { event, scenarioOf, states } from '../../support/micro.ts';

const cellsOf = (scenario: Scenario, text: string) => {
  const param = parseParam(text);
  return param && linkCells(scenario, param);
};

describe('the numbers of a link that has several', () => {
  const graded = scenarioOf({
    nodes: {
      a: { kind: 'event', states: states('none', 'some', 'much'), gate: { type: 'max' } },
      y: { kind: 'outcome', states: states('none', 'interim', 'full'), gate: { type: 'max' } },
    },
    links: { k: { from: 'a', to: 'y', kind: 'promotes' } },
  });

  test('[U67] are told by state and level, intermediate ranks as shares, with what is left', () => {
    const rows = cellsOf(graded, 'link:k:much:full');
    expect(rows?.map(({ state }) => state)).toEqual(['some', 'much']);
    expect(rows?.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [0, 0.25],
      [0, 0.5],
    ]);
    expect(rows?.map(({ rest }) => rest)).toEqual([0.75, 0.5]);
  });

  test('[U67] the absent state is there when it is asked for; a single number has no table', () => {
    expect(cellsOf(graded, 'link:k:none:full')?.map(({ state }) => state)).toEqual([
      'none',
      'some',
      'much',
    ]);
    const plain = scenarioOf({
      nodes: { a: event(0.5), y: event(0.1) },
      links: { k: { from: 'a', to: 'y', kind: 'promotes' } },
    });
    expect(cellsOf(plain, 'link:k:yes:yes')).toBeUndefined();
    expect(cellsOf(plain, 'leak:y:yes')).toBeUndefined();
    expect(cellsOf(plain, 'link:gone:yes:yes')).toBeUndefined();
  });
});

describe('a pill', () => {
  const asked = (leak: number) =>
    scenarioOf({
      nodes: { a: event(0.5), y: event(leak) },
      links: {
        k: {
          from: 'a',
          to: 'y',
          kind: 'promotes',
          effects: { yes: { yes: { v: 0.5, lo: 0.4, hi: 0.6, total: 0.55 } } },
        },
      },
    });
  const textOf = (scenario: Scenario) => {
    const number = numberNow(scenario.links.get('k') as Link, scenario);
    return number && pillText(number);
  };

  test('[U47] shows what a total has become with the baseline, with its range', () => {
    expect(textOf(asked(0.1))).toBe('50% (40–60)');
    // 1 − s = (1 − 0.55) / (1 − 0.325) = 2/3.
    expect(textOf(asked(0.325))).toBe('33% (20–47)');
    expect(textOf(asked(0.6))).toMatch(/^0%/);
  });
});
