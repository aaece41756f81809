import { expect, test } from 'vitest';
import { finish } from '../../../shared/analyses/steps.ts';
import { storylines } from '../../../shared/analyses/storylines.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { event, scenarioOf } from '../../support/micro.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };
import template from '../../oracle/iran.template.json' with { type: 'json' };

const { scenario } = readJson(template);
const published = results.storylines;

test('[Y7] the ten likeliest storylines are the published ones, word for word', () => {
  const found = finish(storylines(scenario, 10));
  expect(found?.nodes).toEqual(published.nodes);
  expect(found?.possible).toBe(published.n);
  for (const [at, wanted] of published.top10.entries()) {
    const line = found?.list[at];
    expect(line?.states).toEqual(wanted.states);
    expect(line?.text).toBe(wanted.text);
    expect(Math.abs((line?.chance ?? 0) - Number(wanted.p))).toBeLessThan(1e-9);
  }
  expect(found?.list.at(-1)?.cumulated).toBeCloseTo(Number(published.mass_top10), 9);
});

test('[Y7] given a verified deal the storylines are those that lead there', () => {
  const finding = {
    kind: 'likelihood',
    id: 'verified',
    variable: 'agreement',
    likelihood: [0, 0, 1],
  } as const;
  const found = finish(storylines(scenario, 3, { findings: [finding] }));
  for (const [at, wanted] of published.top3_given_verified.entries()) {
    const line = found?.list[at];
    expect(line?.states).toEqual(wanted.states);
    expect(Math.abs((line?.chance ?? 0) - Number(wanted.share_of_verified))).toBeLessThan(1e-9);
  }
});

test('[Y7] of equally likely storylines the one whose states come first is told first', () => {
  const coins = scenarioOf({
    storyNodes: ['a', 'b'],
    nodes: { a: event(0.5, { label: 'A' }), b: event(0.5, { label: 'B' }) },
    links: {},
  });
  const found = finish(storylines(coins, 4));
  expect(found?.list.map(({ states }) => states.join())).toEqual([
    'no,no',
    'no,yes',
    'yes,no',
    'yes,yes',
  ]);
});
