import { expect, test } from 'vitest';
import { bestResponse } from '../../../shared/analyses/best-response.ts';
import { informativeness } from '../../../shared/analyses/informativeness.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { valueOfInformation } from '../../../shared/analyses/value-of-information.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { event, microCase, scenarioOf, states } from '../../support/micro.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };
import template from '../../oracle/iran.template.json' with { type: 'json' };

const { scenario } = readJson(template);

function near(actual: number | undefined, wanted: string | number) {
  expect(Math.abs((actual ?? Number.NaN) - Number(wanted))).toBeLessThan(1e-9);
}

test('[Y8] what each card tells of the agreement is as published', () => {
  const found = informativeness(scenario, { node: 'agreement', states: ['verified'] });
  const published = results.informativeness_agreement;
  expect(found?.list.slice(0, 11).map(({ node }) => node)).toEqual(
    published.slice(0, 11).map(({ node }) => node),
  );
  for (const { node, bits, expected_abs_shift_V: shift } of published) {
    const information = found?.list.find((entry) => entry.node === node);
    near(information?.bits, bits);
    near(information?.expectedShift, shift);
  }
});

test('[Y9] expected points and best responses are as published', () => {
  const found = finish(bestResponse(scenario));
  for (const [actor, points] of Object.entries(results.baseline.EU))
    near(found?.now[actor], points);
  expect(found?.moves.map(({ move }) => move)).toEqual(
    results.best_response.map(({ move }) => move),
  );
  for (const wanted of results.best_response) {
    const response = found?.moves.find(({ move }) => move === wanted.move);
    expect(response?.best).toBe(wanted.best);
    expect(response?.owner).toBe(wanted.owner);
    for (const [option, utilities] of Object.entries(wanted.EU_by_option)) {
      const ours = response?.options.find((entry) => entry.option === option);
      for (const [actor, points] of Object.entries(utilities)) near(ours?.utilities[actor], points);
    }
  }
});

test('[Y9] before any evidence everybody can expect the published points', () => {
  const found = finish(bestResponse({ ...scenario, evidence: new Map() }));
  for (const [actor, points] of Object.entries(results.prior.EU)) near(found?.now[actor], points);
});

test('[Y10] the value of knowing before deciding is as published', () => {
  const found = finish(valueOfInformation(scenario));
  for (const wanted of results.evpi) {
    const value = found?.find(({ decision }) => decision === wanted.decision);
    expect(value?.actor).toBe(wanted.actor);
    expect(value?.observes).toEqual(wanted.observes);
    near(value?.best, wanted.MEU);
    const policy = 'always' in wanted.policy ? {} : wanted.policy;
    for (const [seen, option] of Object.entries(policy)) {
      if (seen !== '(always)') expect(value?.policy[seen]).toBe(option);
    }
    for (const [node, points] of Object.entries(wanted.evpi)) {
      near(value?.worth.find((entry) => entry.node === node)?.points, points);
    }
  }
});

test('[Y10] M16: an offer in the dark, with a signal and with certainty is worth what was worked out by hand', () => {
  const offer = scenarioOf({
    actors: { us: { label: 'US' } },
    nodes: {
      good: event(0.4),
      signal: event(0, {
        gate: { type: 'table' },
        table: { 'good=no': { no: 0.7, yes: 0.3 }, 'good=yes': { no: 0.2, yes: 0.8 } },
      }),
      move: { kind: 'move', owner: 'us', label: 'Offer', states: states('no', 'yes') },
    },
    links: { k: { from: 'good', to: 'signal' } },
    payoffs: {
      p: {
        actor: 'us',
        scope: ['move', 'good'],
        table: { 'yes|no': -20, 'yes|yes': 50, 'no|no': 0, 'no|yes': 0 },
      },
    },
  });
  const found = finish(valueOfInformation(offer))?.find(({ decision }) => decision === 'move');
  const { MEU: best, EVPI: certainty, EVSI: signal } = microCase('M16').expected;
  expect(found?.best).toBeCloseTo(Number(best), 9);
  expect(found?.worth.find(({ node }) => node === 'good')?.points).toBeCloseTo(
    Number(certainty),
    9,
  );
  expect(found?.worth.find(({ node }) => node === 'signal')?.points).toBeCloseTo(Number(signal), 9);
});
