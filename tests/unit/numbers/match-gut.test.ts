import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gutIssues } from '../../../shared/analyses/gut-issue.ts';
import { matchGut } from '../../../shared/analyses/match-gut.ts';
import { must } from '../../../shared/base/must.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { ask } from '../../../shared/infer/engine.ts';
import { compile } from '../../../shared/model/compile.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { event, scenarioOf } from '../../support/micro.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../oracle/${name}`, import.meta.url), 'utf8');
const { scenario } = readJson(read('iran.template.json'));
const fit = (JSON.parse(read('iran.results.json')) as { leak_fit: Record<string, never> })[
  'leak_fit'
] as unknown as {
  readonly 'gut_0.36': { readonly leak: string };
  readonly feasible_range: readonly string[];
};

describe('matching a gut number', () => {
  test('[U49] the baseline is solved for exactly', () => {
    const match = matchGut(scenario, 'talks', 0.36, []);
    expect(match.kind).toBe('leak');
    if (match.kind === 'leak') expect(match.leak).toBeCloseTo(Number(fit['gut_0.36'].leak), 9);
  });

  test('[U49] a gut number that no baseline reaches is told with the feasible range', () => {
    const match = matchGut(scenario, 'talks', 0.5, []);
    expect(match.kind).toBe('infeasible');
    if (match.kind !== 'infeasible') return;
    expect(match.low).toBeCloseTo(Number(fit.feasible_range[0]), 9);
    expect(match.high).toBeCloseTo(Number(fit.feasible_range[1]), 9);
  });

  test('[U49] with the evidence of the board the model then says what the gut said', () => {
    const match = matchGut(scenario, 'talks', 0.4);
    if (match.kind !== 'leak') throw new Error(`not feasible: ${JSON.stringify(match)}`);
    const talks = scenario.nodes.get('talks');
    if (talks === undefined) throw new Error('no talks');
    const nodes = new Map(scenario.nodes).set('talks', {
      ...talks,
      leak: { yes: { v: match.leak } },
    });
    const { network, interventions, findings } = compile({ ...scenario, nodes });
    const answer = ask({ network, interventions, findings });
    if (answer.kind === 'impossible') throw new Error('impossible');
    const at = network.variables.findIndex(({ id }) => id === 'talks');
    expect(answer.marginals[at]?.[1]).toBeCloseTo(0.4, 9);
  });

  test('[U49] a card whose numbers stand in a table has no baseline', () => {
    expect(matchGut(scenario, 'us_relief', 0.5).kind).toBe('noBaseline');
  });

  test('[U49] of a graded card the top level gets the baseline, also where only lower ones had one', () => {
    expect(scenario.nodes.get('agreement')?.leak).not.toHaveProperty('verified');
    const match = matchGut(scenario, 'agreement', 0.1, []);
    if (match.kind !== 'leak') throw new Error(`not feasible: ${JSON.stringify(match)}`);
    const card = must(scenario.nodes.get('agreement'));
    const leak = { ...card.leak, verified: { v: match.leak } };
    const nodes = new Map(scenario.nodes).set('agreement', { ...card, leak });
    const { network } = compile({ ...scenario, nodes });
    const { interventions } = compile(scenario);
    const answer = ask({ network, interventions, findings: [] });
    if (answer.kind === 'impossible') throw new Error('impossible');
    const at = network.variables.findIndex(({ id }) => id === 'agreement');
    expect(answer.marginals[at]?.at(-1)).toBeCloseTo(0.1, 9);
  });

  test('[U49] of a card that repeats the last round comes to say what the gut said', () => {
    const board = (leak: number) =>
      scenarioOf({
        rounds: { count: 3, labels: [] },
        nodes: {
          calm: event(leak, { perRound: true }),
          deal: event(0.1, { perRound: true, absorbing: true }),
        },
        links: {
          k: { from: 'calm', to: 'deal', effects: { yes: { yes: 0.5 } } },
          l: { from: 'calm', to: 'calm', effects: { yes: { yes: 0.4 } }, lag: 1 },
        },
        evidence: { e: { node: 'deal', type: 'hard', state: 'yes', round: 2 } },
      });
    const match = matchGut(board(0.1), 'calm', 0.6);
    if (match.kind !== 'leak') throw new Error(`not feasible: ${JSON.stringify(match)}`);
    const { network, interventions, findings } = compile(board(match.leak));
    const answer = ask({ network, interventions, findings });
    if (answer.kind === 'impossible') throw new Error('impossible');
    const at = network.variables.findIndex(({ id }) => id === 'calm@3');
    expect(answer.marginals[at]?.[1]).toBeCloseTo(0.6, 9);
  });

  test('[U49] a baseline under which the evidence cannot hold is no match', () => {
    const board = scenarioOf({
      nodes: { rain: event(0.2), wet: event(0) },
      links: { k: { from: 'rain', to: 'wet', effects: { yes: { yes: 1 } } } },
      evidence: { e: { node: 'wet', type: 'hard', state: 'yes' } },
    });
    expect(matchGut(board, 'rain', 0.5)).toMatchObject({ kind: 'infeasible' });
  });
});

/** The template with gut numbers, by card, and without its evidence, as the oracle's range is. */
function guessing(guts: Readonly<Record<string, number>>): Scenario {
  const nodes = new Map(scenario.nodes);
  for (const [id, v] of Object.entries(guts)) {
    nodes.set(id, { ...must(nodes.get(id)), gut: { v } });
  }
  return { ...scenario, nodes, evidence: new Map() };
}

describe('a gut number beyond reach', () => {
  test('[M27] is an issue with the feasible range, and one within it is none', () => {
    const [issue, more] = gutIssues(guessing({ talks: 0.5, verif: 0.1, us_relief: 0.99 }));
    expect(more).toBeUndefined();
    expect(issue).toMatchObject({ code: 'W-GUT-INFEASIBLE', severity: 'warning', ids: ['talks'] });
    expect(issue?.message).toContain(
      'is 50%, but whatever its baseline, the model says between 32% and 49%',
    );
    expect(gutIssues(guessing({ talks: 0.36 }))).toEqual([]);
  });

  test('[M27] offers the nearest whole point within, which the baseline then reaches', () => {
    for (const gut of [0.5, 0.1]) {
      const fix = must(gutIssues(guessing({ talks: gut }))[0]?.fixes[0]);
      if (fix.action.do !== 'setNumber') throw new Error(fix.label);
      expect(fix.action).toMatchObject({ param: 'gut:talks', v: gut === 0.5 ? 0.49 : 0.33 });
      expect(gutIssues(guessing({ talks: must(fix.action.v) }))).toEqual([]);
    }
  });

  test('[M27] is not told of a card that the evidence settles', () => {
    const settled = scenarioOf({
      nodes: { a: event(0.5, { gut: 0.3 }) },
      evidence: { e: { node: 'a', type: 'hard', state: 'yes' } },
    });
    expect(gutIssues(settled)).toEqual([]);
  });
});
