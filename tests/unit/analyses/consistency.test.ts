import { expect, test } from 'vitest';
import { consistency } from '../../../shared/analyses/consistency.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { must } from '../../../shared/base/must.ts';
import { compile } from '../../../shared/model/compile.ts';
import { conditional, configurations } from '../../support/brute-force.ts';
import { iranScenario } from '../../support/iran.ts';
import { event, microCase, scenarioOf } from '../../support/micro.ts';

const combinationsOf = ({
  list,
}: {
  readonly list: readonly { readonly states: readonly string[] }[];
}) => list.map(({ states }) => states.join()).toSorted();

test('[Y14] M30: combinations that hold each other up by their judgements, loops and all', () => {
  const { input, expected } = microCase('M30');
  const card = (...ids: readonly string[]) =>
    event(undefined, { states: ids.map((id) => ({ id, label: id })) });
  const { 'A:a1': a1, 'A:a2': a2, 'B:b1': b1, 'B:b2': b2 } = input.impacts;
  const board = scenarioOf({
    nodes: { A: card('a1', 'a2'), B: card('b1', 'b2') },
    links: {
      ab: { from: 'A', to: 'B', kind: 'weighs', scores: { a1, a2 } },
      ba: { from: 'B', to: 'A', kind: 'weighs', scores: { b1, b2 } },
    },
  });
  const found = finish(consistency(board));
  expect(found).toMatchObject({ nodes: ['A', 'B'], free: [], count: 2, complete: true });
  expect(combinationsOf(found)).toEqual(expected.map((states) => states.join()));
});

const promotes = (from: string, to: string, v: number) => {
  return { from, to, kind: 'promotes', effects: { yes: { yes: { v } } } };
};

/** Each brings the other about, strongly. */
const spiral = {
  nodes: { arms: event(0.1), fear: event(0.1) },
  links: { af: promotes('arms', 'fear', 0.8), fa: promotes('fear', 'arms', 0.8) },
};

test('[Y14] without judgements the numbers say which of a loop’s ways holds, and how firmly', () => {
  const { list, complete } = finish(consistency(scenarioOf(spiral)));
  expect(complete).toBe(true);
  expect(list.map(({ states }) => states)).toEqual([
    ['no', 'no'],
    ['yes', 'yes'],
  ]);
  expect(list[0]?.margin).toBeCloseTo(Math.log2(0.9 / 0.1), 12);
  expect(list[1]?.margin).toBeCloseTo(Math.log2(0.82 / 0.18), 12);
});

test('[Y14] what is known, fixed or supposed stays, and what follows is judged by it', () => {
  const board = scenarioOf({
    ...spiral,
    evidence: { e: { node: 'arms', type: 'hard', state: 'yes', on: true } },
  });
  expect(finish(consistency(board)).list).toMatchObject([{ states: ['yes', 'yes'] }]);
  const interventions = [{ id: 'do', variable: 'fear', distribution: [1, 0] }];
  const supposed = finish(consistency(board, { interventions }));
  expect(supposed.list).toMatchObject([{ states: ['no', 'yes'] }]);
  expect(supposed.nodes).toEqual(['fear', 'arms']);
});

test('[Y14] on the Iran board they are those in which each card is in its likeliest state', () => {
  const board = iranScenario();
  const { network, interventions, findings } = compile(board);
  const fixed = new Set(interventions.map(({ variable }) => variable));
  const left = network.variables.map(({ id, states }) => {
    const known = [
      ...interventions.filter(({ variable }) => variable === id).map((one) => one.distribution),
      ...findings.flatMap((one) =>
        one.kind === 'likelihood' && one.variable === id ? [one.likelihood] : [],
      ),
    ];
    return [...states.keys()].filter((state) => known.every((row) => row[state] !== 0));
  });
  const cards = network.variables.map(({ states }) => states.length);
  const wanted: string[] = [];
  for (const states of configurations(cards)) {
    const holds = network.variables.every((variable, at) => {
      const possible = must(left[at]);
      const own = must(states[at]);
      if (!possible.includes(own)) return false;
      if (variable.parents.length === 0 || fixed.has(variable.id)) return true;
      const chance = (state: number) => conditional(variable, state, states, cards);
      return possible.every((state) => chance(own) >= chance(state) - 1e-12);
    });
    if (holds) wanted.push(states.map((state, at) => network.variables[at]?.states[state]).join());
  }
  const found = finish(consistency(board));
  const inIdOrder = found.list.map(({ states }) =>
    network.variables.map(({ id }) => states[found.nodes.indexOf(id)]).join(),
  );
  expect(found.complete).toBe(true);
  expect(wanted.length).toBeGreaterThan(1);
  expect(inIdOrder.toSorted()).toEqual(wanted.toSorted());
  expect(found.free).toEqual(['us_posture', 'hardliners', 'spoiler']);
});

test('[Y14] of very many combinations the firmest are listed and all are counted', () => {
  const pairs = Array.from({ length: 11 }, (_, at) => at);
  const board = scenarioOf({
    nodes: Object.fromEntries(
      pairs.flatMap((at) => [
        [`c${at}`, event(0.5)],
        [`e${at}`, event(0.1)],
      ]),
    ),
    links: Object.fromEntries(
      pairs.map((at) => [`l${at}`, promotes(`c${at}`, `e${at}`, 0.6 + at / 100)]),
    ),
  });
  const found = finish(consistency(board));
  expect(found.count).toBe(2 ** 11);
  expect(found.list).toHaveLength(1000);
  const margins = found.list.map(({ margin }) => margin);
  expect(margins).toEqual(margins.toSorted((a, b) => b - a));
});
