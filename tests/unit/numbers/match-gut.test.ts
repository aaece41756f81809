import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchGut } from '../../../shared/analyses/match-gut.ts';
import { readJson } from '../../../shared/formats/read-json.ts';
import { ask } from '../../../shared/infer/engine.ts';
import { compile } from '../../../shared/model/compile.ts';
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
