import { describe, expect, test } from 'vitest';
import { seeded } from '../../../shared/base/prng.ts';
import { event, microCase, scenarioOf } from '../../support/micro.ts';
import { bounds } from '../../../shared/analyses/bounds.ts';
import { monteCarlo } from '../../../shared/analyses/monte-carlo.ts';
import { pertShapes, samplePert } from '../../../shared/analyses/pert.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };
import template from '../../oracle/iran.template.json' with { type: 'json' };

const { scenario } = readJson(template);
const targets = {
  V: { node: 'agreement', states: ['verified'] },
  A: { node: 'agreement', states: ['interim', 'verified'] },
  X: { node: 'escalation', states: ['yes'] },
} as const;

describe.each(['V', 'A', 'X'] as const)('the band of %s', (name) => {
  test('[Y3] its ends over all corners of the ranges are the published ones', () => {
    const found = finish(bounds(scenario, targets[name]));
    const published = results.interval_bounds[name];
    expect(found?.parameters.map(({ param }) => param)).toEqual(results.interval_bounds.params);
    expect(Math.abs((found?.low.chance ?? 0) - Number(published.low))).toBeLessThan(1e-9);
    expect(Math.abs((found?.high.chance ?? 0) - Number(published.high))).toBeLessThan(1e-9);
    const bits = (upper: readonly boolean[] = []) => upper.map((up) => (up ? '1' : '0')).join('');
    expect(bits(found?.low.upper)).toBe(published.low_vertex);
    expect(bits(found?.high.upper)).toBe(published.high_vertex);
    expect(found?.sampled).toBe(false);
  });

  test('[Y4] independent errors spread as published, within the corners', () => {
    const found = finish(monteCarlo(scenario, targets[name]));
    const outer = finish(bounds(scenario, targets[name]));
    const published = results.monte_carlo_PERT[name];
    expect(Math.abs((found?.mean ?? 0) - published.mean)).toBeLessThan(0.004);
    for (const share of ['q05', 'q50', 'q95'] as const) {
      expect(Math.abs((found?.[share] ?? 0) - published[share])).toBeLessThan(0.008);
    }
    expect(found?.samples[0]).toBeGreaterThanOrEqual(outer?.low.chance ?? 1);
    expect(found?.samples.at(-1)).toBeLessThanOrEqual(outer?.high.chance ?? 0);
  });
});

test('[Y4] M24: a PERT has the published shapes', () => {
  const { expected } = microCase('M24');
  const [alpha, beta] = pertShapes(0.2, 0.3, 0.6);
  expect(alpha).toBeCloseTo(expected.alpha, 12);
  expect(beta).toBeCloseTo(expected.beta, 12);
  const random = seeded(24);
  const samples = Array.from({ length: 20_000 }, () => samplePert(random, 0.2, 0.3, 0.6));
  const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
  const variance = samples.reduce((sum, value) => sum + (value - mean) ** 2, 0) / samples.length;
  expect(Math.abs(mean - expected.mean)).toBeLessThan(0.002);
  expect(Math.abs(Math.sqrt(variance) - expected.sd)).toBeLessThan(0.002);
});

test('[Y3] M23: the band of a diagnosis reaches over its corners', () => {
  const { expected } = microCase('M23');
  const diagnosis = scenarioOf({
    nodes: {
      x: event({ v: 0.3, lo: 0.2, hi: 0.4 }),
      y: event(0, {
        gate: { type: 'table' },
        table: {
          'x=no': { no: 0.8, yes: 0.2 },
          'x=yes': { no: { v: 0.2 }, yes: { v: 0.8, lo: 0.6, hi: 0.9 } },
        },
      }),
    },
    links: { k: { from: 'x', to: 'y' } },
    evidence: { e: { node: 'y', type: 'hard', state: 'yes' } },
  });
  const found = finish(bounds(diagnosis, { node: 'x', states: ['yes'] }));
  expect(found?.low.chance).toBeCloseTo(Number(expected.low), 9);
  expect(found?.high.chance).toBeCloseTo(Number(expected.high), 9);
});

test('[Y3] with more than twelve ranges it climbs from a few corners, and says so', () => {
  const ids = Array.from({ length: 14 }, (_, at) => `c${at}`);
  const many = scenarioOf({
    nodes: {
      ...Object.fromEntries(ids.map((id) => [id, event({ v: 0.5, lo: 0.4, hi: 0.6 })])),
      y: event(0),
    },
    links: Object.fromEntries(
      ids.map((id) => [id, { from: id, to: 'y', effects: { yes: { yes: 0.1 } } }]),
    ),
  });
  const found = finish(bounds(many, { node: 'y', states: ['yes'] }));
  expect(found?.method).toBe('climbed');
  expect(found?.low.chance).toBeCloseTo(1 - (1 - 0.04) ** 14, 9);
  expect(found?.high.chance).toBeCloseTo(1 - (1 - 0.06) ** 14, 9);
});
