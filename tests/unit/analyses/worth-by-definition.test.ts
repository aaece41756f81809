import { expect, test } from 'vitest';
import { bestResponse } from '../../../shared/analyses/best-response.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { valueOfInformation } from '../../../shared/analyses/value-of-information.ts';
import { must } from '../../../shared/base/must.ts';
import type { Asked } from '../../../shared/infer/question.ts';
import { compile } from '../../../shared/model/compile.ts';
import { cardOf } from '../../../shared/model/rounds.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { bruteJoint } from '../../support/brute-force.ts';
import { event, scenarioOf, states } from '../../support/micro.ts';

const promotes = (from: string, to: string, v: number, more = {}) => {
  return { from, to, kind: 'promotes', effects: { yes: { yes: { v } } }, ...more };
};
const share = (node: string, yes: number) => {
  return { node, type: 'jeffrey', target: { no: 1 - yes, yes }, on: true };
};

/** What the owner sees, mood, and what it does not, weather, hang together by season; result follows from the move. */
const board = {
  actors: { us: { label: 'US' } },
  nodes: {
    season: event(0.4),
    mood: event(0.2),
    weather: event(0.3),
    move: { kind: 'move', owner: 'us', states: states('wait', 'talk', 'press') },
    result: event(0.1),
    sign: event(0.05),
  },
  links: {
    sm: promotes('season', 'mood', 0.6),
    sw: promotes('season', 'weather', 0.5),
    seen: { from: 'mood', to: 'move', kind: 'informs' },
    mr: {
      from: 'move',
      to: 'result',
      kind: 'promotes',
      effects: { talk: { yes: { v: 0.5 } }, press: { yes: { v: 0.3 } } },
    },
    wr: promotes('weather', 'result', 0.4),
    rs: promotes('result', 'sign', 0.8),
  },
  payoffs: {
    both: {
      actor: 'us',
      scope: ['move', 'weather', 'result'],
      table: {
        'wait|no|yes': 10,
        'wait|yes|yes': 5,
        'talk|no|yes': 60,
        'talk|yes|yes': -30,
        'talk|yes|no': -20,
        'press|no|no': -10,
        'press|yes|yes': 40,
        'press|no|yes': 15,
      },
    },
    own: { actor: 'us', scope: ['mood'], table: { yes: 7 } },
  },
};
const softly = {
  e1: share('weather', 0.6),
  e2: share('mood', 0.7),
  e3: { node: 'season', type: 'virtual', likelihood: { no: 0.3, yes: 0.8 }, on: true },
};

/** All that the definitions need, by adding up every configuration under each option. */
function byDefinition(scenario: Scenario) {
  const { network, findings, rounds } = compile(scenario);
  const copies = network.variables.filter(({ id }) => cardOf(id) === 'move');
  const children = (id: string): string[] =>
    network.variables
      .filter(({ parents }) => parents.some((parent) => network.variables[parent]?.id === id))
      .flatMap((child) => [child.id, ...children(child.id)]);
  const later = new Set(copies.flatMap(({ id }) => [id, ...children(id)]));
  const asked = (option: number): Asked => ({
    interventions: copies.map(({ id: variable, states: ids }) => {
      return { id: 'do', variable, distribution: ids.map((_, at) => (at === option ? 1 : 0)) };
    }),
    findings: findings.filter(({ variable }) => !later.has(variable)),
  });
  const [first] = copies;
  const options = must(first).states.map((_, option) => bruteJoint(network, asked(option)));
  const placeOf = (card: string) => {
    const last = [card, `${card}@${rounds}`];
    return network.variables.findIndex(({ id }) => last.includes(id));
  };
  const points = (at: readonly number[]) =>
    [...scenario.payoffs.values()].reduce((sum, { scope, table }) => {
      const key = scope.map((card) => {
        const place = placeOf(card);
        return network.variables[place]?.states[at[place] ?? -1];
      });
      return sum + (table[key.join('|')]?.v ?? 0);
    }, 0);
  /** Σ over what is seen of the best option's part of the expected points. */
  const best = (places: readonly number[]) => {
    const sums = new Map<string, number[]>();
    for (const [option, joint] of options.entries()) {
      for (const { states: at, chance } of joint) {
        const key = places.map((place) => at[place]).join();
        const row = sums.get(key) ?? options.map(() => 0);
        row[option] = (row[option] ?? 0) + chance * points(at);
        sums.set(key, row);
      }
    }
    return [...sums.values()].reduce((sum, row) => sum + Math.max(...row), 0);
  };
  // A link that informs tells the owner without counting in the estimate.
  const seen = [placeOf('mood')];
  return { best, seen, placeOf, options, points };
}

const repeated = {
  ...board,
  rounds: { count: 2 },
  nodes: {
    ...board.nodes,
    move: { ...board.nodes.move, perRound: true },
    result: { ...board.nodes.result, perRound: true },
  },
  links: { ...board.links, again: promotes('result', 'result', 0.5, { lag: 1 }) },
};

test.each([
  ['without evidence', board],
  ['with shares', { ...board, evidence: softly }],
  [
    'with evidence that follows from the move',
    { ...board, evidence: { ...softly, e4: share('sign', 0.9) } },
  ],
  ['in two rounds', { ...repeated, evidence: softly }],
])(
  '[Y9] [Y10] %s, an option’s points and what knowing is worth are those of the definition',
  (_, file) => {
    const scenario = scenarioOf(file);
    const { best, seen, placeOf, options, points } = byDefinition(scenario);
    const found = must(finish(valueOfInformation(scenario))?.[0]);
    expect(found.observes).toEqual(['mood']);
    expect(found.best).toBeCloseTo(best(seen), 9);
    expect(found.worth.map(({ node }) => node).toSorted()).toEqual(['season', 'weather']);
    for (const { node, points: worth } of found.worth) {
      expect(worth).toBeCloseTo(best([...seen, placeOf(node)]) - best(seen), 9);
    }
    const response = must(finish(bestResponse(scenario))?.moves[0]);
    for (const [option, joint] of options.entries()) {
      const expected = joint.reduce((sum, { states: at, chance }) => sum + chance * points(at), 0);
      expect(response.options[option]?.utilities['us']).toBeCloseTo(expected, 9);
    }
    expect(found.worth[0]?.points).toBeGreaterThan(0.1);
  },
);
