import { describe, expect, test } from 'vitest';
import { curve } from '../../../shared/analyses/curve.ts';
import { ratioAt, sensitivity, valueFor } from '../../../shared/analyses/sensitivity.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { event, microCase, scenarioOf } from '../../support/micro.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };
import template from '../../oracle/iran.template.json' with { type: 'json' };

const { scenario } = readJson(template);

const targets = {
  V: { node: 'agreement', states: ['verified'] },
  A: { node: 'agreement', states: ['interim', 'verified'] },
  X: { node: 'escalation', states: ['yes'] },
} as const;

function near(actual: number | undefined, wanted: string) {
  expect(Math.abs((actual ?? Number.NaN) - Number(wanted))).toBeLessThan(1e-9);
}

describe('sensitivity', () => {
  test.each(['V', 'A', 'X'] as const)(
    '[Y1] each of the 73 numbers of the Iran template moves %s as published',
    (name) => {
      const found = finish(sensitivity(scenario, targets[name]));
      expect(found?.influences).toHaveLength(results.sensitivity.n_params);
      const byName = new Map(found?.influences.map((influence) => [influence.param, influence]));
      for (const wanted of results.sensitivity.params) {
        const influence = byName.get(wanted.param);
        const published = wanted[name];
        near(influence?.value, wanted.value);
        near(influence?.max, wanted.max);
        near(influence?.lo, wanted.lo);
        near(influence?.hi, wanted.hi);
        expect(influence?.range).toBe(wanted.range_from === 'user' ? 'given' : 'tenPoints');
        near(influence?.ratio?.a, published.a);
        near(influence?.ratio?.b, published.b);
        near(influence?.ratio?.c, wanted.c);
        near(influence?.ratio?.d, wanted.d);
        near(influence?.derivative, published.derivative);
        near(influence?.atLo, published.at_lo);
        near(influence?.atHi, published.at_hi);
        near(influence?.swing, published.swing);
      }
    },
  );

  test.each(['V', 'X'] as const)('[Y1] the tornado on %s has the published order', (name) => {
    const found = finish(sensitivity(scenario, targets[name]));
    const top = found?.influences.slice(0, 12).map(({ param }) => param);
    expect(top).toEqual(results.sensitivity[`tornado_${name}`]);
  });

  test('[Y1] M07: a diagnosis depends on a hit rate as worked out by hand', () => {
    const { expected } = microCase('M07');
    const evidence = { e: { node: 'y', type: 'hard', state: 'yes' } };
    const diagnosis = scenarioOf({ ...microCase('M05').input, evidence });
    const found = finish(sensitivity(diagnosis, { node: 'x', states: ['yes'] }));
    expect(found?.chance).toBeCloseTo(Number(expected.value), 11);
    const hit = found?.influences.find(({ param }) => param === 'cpt:y:x=yes:yes');
    for (const part of ['a', 'b', 'c', 'd'] as const)
      expect(hit?.ratio?.[part]).toBeCloseTo(expected[part], 12);
    expect(hit?.derivative).toBeCloseTo(Number(expected.derivative), 11);
    for (const at of ['0.6', '0.9'] as const)
      expect(hit?.ratio && ratioAt(hit.ratio, Number(at))).toBeCloseTo(
        Number(expected[`at_${at}`]),
        11,
      );
  });

  test('[Y5] a number shared by rounds is tried on a grid, and moves all of them', () => {
    const rounds = scenarioOf({
      rounds: { count: 3, labels: [] },
      nodes: { fight: event(0.2, { perRound: true, carry: 'any' }), war: event(0) },
      links: { k: { from: 'fight', to: 'war', effects: { yes: { yes: 1 } } } },
    });
    const found = finish(sensitivity(rounds, { node: 'war', states: ['yes'] }));
    const leak = found?.influences.find(({ param }) => param === 'leak:fight:yes');
    expect(leak?.ratio).toBeUndefined();
    expect(leak?.atLo).toBeCloseTo(1 - 0.9 ** 3, 12);
    expect(leak?.atHi).toBeCloseTo(1 - 0.7 ** 3, 12);
    expect(leak?.derivative).toBeCloseTo(3 * 0.8 ** 2, 6);

    const whole = finish(curve(rounds, { node: 'war', states: ['yes'] }, 'leak:fight:yes'));
    expect(whole?.points.length).toBeGreaterThan(40);
    expect(whole?.points.at(-1)?.at).toBe(1);
    for (const { at, chance } of whole?.points ?? [])
      expect(chance).toBeCloseTo(1 - (1 - at) ** 3, 12);
  });

  test('[Y1] a curve found point by point lies on the ratio', () => {
    const { influences } = finish(sensitivity(scenario, targets.V)) ?? { influences: [] };
    const [first] = influences;
    const whole = finish(curve(scenario, targets.V, first?.param ?? ''));
    for (const { at, chance } of whole?.points ?? [])
      expect(chance).toBeCloseTo((first?.ratio && ratioAt(first.ratio, at)) ?? Number.NaN, 12);
  });

  test('[Y1] a number that cannot matter moves nothing, unless what follows from it is observed', () => {
    const nodes = { x: event(0.3), y: event(0.1), other: event(0.5) };
    const links = { k: { from: 'x', to: 'y', effects: { yes: { yes: 0.6 } } } };
    const swingsOf = (evidence: object) => {
      const board = scenarioOf({ nodes, links, evidence });
      const found = finish(sensitivity(board, { node: 'x', states: ['yes'] }));
      return new Map(found?.influences.map(({ param, swing }) => [param, swing]));
    };
    const before = swingsOf({});
    expect([...before.keys()]).toHaveLength(4);
    expect(before.get('leak:x:yes')).toBeCloseTo(0.2, 12);
    expect(before.get('link:k:yes:yes')).toBe(0);
    const after = swingsOf({ e: { node: 'y', type: 'hard', state: 'yes' } });
    expect(after.get('link:k:yes:yes')).toBeGreaterThan(0.01);
    expect(after.get('leak:other:yes')).toBe(0);
  });

  test('[Y2] the value that reaches a wanted chance does reach it', () => {
    const found = finish(sensitivity(scenario, targets.A));
    for (const { ratio, max, atLo, atHi } of found?.influences ?? []) {
      if (!ratio || atLo === undefined || atHi === undefined || atLo === atHi) continue;
      const wanted = (atLo + atHi) / 2;
      const value = valueFor(ratio, wanted, max);
      expect(ratioAt(ratio, value ?? Number.NaN)).toBeCloseTo(wanted, 12);
    }
  });
});
