import { expect, test } from 'vitest';
import { evidenceFit } from '../../../shared/analyses/evidence-fit.ts';
import { likeliestCourses } from '../../../shared/analyses/likeliest-course.ts';
import { observeAndDo } from '../../../shared/analyses/observe-and-do.ts';
import type { Target } from '../../../shared/analyses/target.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { event, scenarioOf } from '../../support/micro.ts';
import results from '../../oracle/iran.results.json' with { type: 'json' };
import template from '../../oracle/iran.template.json' with { type: 'json' };

const { scenario } = readJson(template);

function near(actual: number | undefined, wanted: string | number) {
  expect(Math.abs((actual ?? Number.NaN) - Number(wanted))).toBeLessThan(1e-9);
}

test('[Y18] the likeliest course of everything is as published, told by phase', () => {
  const course = likeliestCourses(scenario, 1)?.[0];
  const [best] = results.mpe.top10;
  near(course?.chance, best?.p ?? '');
  const stateOf = new Map(course?.happenings.map(({ node, state }) => [node, state]));
  expect(results.mpe.order.map((node) => stateOf.get(node))).toEqual(best?.states);
  const orders = course?.happenings.map(
    ({ node }) => scenario.phases.get(scenario.nodes.get(node)?.phase ?? '')?.order ?? Infinity,
  );
  expect(orders).toEqual(orders?.toSorted((a, b) => a - b));
});

test('[Y18] a course of rounds tells each card once a round, in turn', () => {
  const base = scenarioOf({ nodes: { a: event(0.2, { perRound: true }), b: event(0.7) } });
  const played = { ...base, meta: { ...base.meta, rounds: { count: 3, labels: [] } } };
  expect(likeliestCourses(played, 1)?.[0]?.happenings).toEqual([
    { node: 'a', round: 1, state: 'no' },
    { node: 'a', round: 2, state: 'no' },
    { node: 'a', round: 3, state: 'no' },
    { node: 'b', state: 'yes' },
  ]);
});

const targets: Record<'V' | 'A' | 'X', Target> = {
  V: { node: 'agreement', states: ['verified'] },
  A: { node: 'agreement', states: ['interim', 'verified'] },
  X: { node: 'escalation', states: ['yes'] },
};

test.each(results.observe_vs_do)(
  '[Y19] $node=$state learnt and brought about are as published',
  ({ node, state, observe, do: done }) => {
    for (const name of ['V', 'A', 'X'] as const) {
      const found = observeAndDo(scenario, { node, state }, targets[name]);
      near(found?.learnt?.chance, observe[name]);
      near(found?.done?.chance, done[name]);
      near(found?.learnt?.probabilityOfEvidence, observe.P_evidence);
    }
    const { now } = observeAndDo(scenario, { node, state }, targets.V) ?? {};
    near(now?.chance, results.baseline.marginals.agreement.verified);
  },
);

test('[Y19] what the evidence rules out can be neither learnt nor asked of cards that are gone', () => {
  const ruled = observeAndDo(scenario, { node: 'ru_ready', state: 'no' }, targets.V);
  expect(ruled?.chanceOfIt).toBe(0);
  expect(ruled?.learnt).toBeUndefined();
  expect(observeAndDo(scenario, { node: 'gone', state: 'no' }, targets.V)).toBeUndefined();
  expect(observeAndDo(scenario, { node: 'talks', state: 'gone' }, targets.V)).toBeUndefined();
});

test('[Y20] how the evidence fits together is as published, piece by piece', () => {
  const fit = evidenceFit(scenario);
  near(fit?.bits, results.conflict.conf_log2);
  near(fit?.together, results.conflict.P_joint);
  const [first, second] = fit?.pieces ?? [];
  near(first?.alone, results.conflict.P_e1);
  near(second?.alone, results.conflict.P_e2);
  // They have nothing to do with each other, so that neither changes what the other was worth.
  near(first?.givenRest, results.conflict.P_e1);
  near(second?.givenRest, results.conflict.P_e2);
});

test('[Y20] two pieces that hardly go together say so, and each is rarer beside the other', () => {
  const board = scenarioOf({
    nodes: { cause: event(0.5), effect: event(0.05) },
    links: { k: { from: 'cause', to: 'effect', effects: { yes: { yes: 0.9 } } } },
    evidence: {
      e1: { node: 'cause', type: 'hard', state: 'no' },
      e2: { node: 'effect', type: 'hard', state: 'yes' },
    },
  });
  const fit = evidenceFit(board);
  near(fit?.together, 0.5 * 0.05);
  near(fit?.pieces[0]?.givenRest, 0.05 / (0.05 + 0.905));
  near(fit?.pieces[1]?.givenRest, 0.05);
  expect(fit?.bits).toBeGreaterThan(1);
});
