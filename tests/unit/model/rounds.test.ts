import { expect, test } from 'vitest';
import { compile } from '../../../shared/model/compile.ts';
import { rowsToStore } from '../../../shared/model/compiled-rows.ts';
import { questionFor } from '../../../shared/model/question.ts';
import { AskScenario } from '../../support/ask-scenario.ts';
import { event, microCase, scenarioOf, states } from '../../support/micro.ts';

const repeating = { perRound: true };

/** The chance of `yes` of a variable. */
function chanceOf(
  asked: AskScenario,
  variable: string,
  given: Readonly<Record<string, string>> = {},
) {
  const findings = Object.entries(given).map(([id, state]) =>
    asked.likelihood(`given:${id}`, id, { [state]: 1 }),
  );
  const answer = asked.engine.answer({ interventions: asked.compiled.interventions, findings });
  if (answer.kind !== 'exact') throw new Error(answer.kind);
  const index = asked.compiled.network.variables.findIndex(({ id }) => id === variable);
  return answer.marginals[index]?.[1] ?? Number.NaN;
}

const pressure = scenarioOf({
  rounds: { count: 3, labels: [] },
  nodes: {
    pressure: event(0.6, repeating),
    concession: event(0.1, repeating),
    deal: event(0.02, { ...repeating, absorbing: true }),
  },
  links: {
    k1: { from: 'pressure', to: 'concession', effects: { yes: { yes: 0.4 } } },
    k2: { from: 'concession', to: 'deal', effects: { yes: { yes: 0.3 } } },
    k3: { from: 'concession', to: 'pressure', kind: 'inhibits', blocks: { yes: 0.5 }, lag: 1 },
  },
});

test('[M24] three rounds with a delayed brake and an absorbing deal give the published numbers', () => {
  const { expected } = microCase('M15');
  const asked = new AskScenario(pressure);
  for (const [id, value] of Object.entries(expected.prior)) {
    expect(Math.abs(chanceOf(asked, id) - Number(value))).toBeLessThan(1e-9);
  }
  for (const [id, value] of Object.entries(expected['given_concession@1=yes'])) {
    const chance = chanceOf(asked, id, { 'concession@1': 'yes' });
    expect(Math.abs(chance - Number(value))).toBeLessThan(1e-9);
  }
});

test('[M24] a card that repeats is one variable a round, its numbers counted once', () => {
  const { network, numbers, rounds } = compile(pressure);
  expect(rounds).toBe(3);
  expect(network.variables.map(({ id }) => id)).toEqual(
    ['concession', 'deal', 'pressure'].flatMap((id) => [`${id}@1`, `${id}@2`, `${id}@3`]),
  );
  expect(numbers.map(({ param }) => param).sort()).toEqual(
    [...new Set(numbers.map(({ param }) => param))].sort(),
  );
});

test.each([
  ['last', 0.7],
  ['any', 1 - 0.3 * 0.3],
  ['all', 0.7 * 0.7],
])('[M24] a card outside time takes the %s round of one that repeats', (carry, expected) => {
  const scenario = scenarioOf({
    rounds: { count: 2, labels: [] },
    nodes: { clash: event(0.7, { ...repeating, carry }), war: event(0) },
    links: { k: { from: 'clash', to: 'war', effects: { yes: { yes: 1 } } } },
  });
  expect(chanceOf(new AskScenario(scenario), 'war')).toBeCloseTo(expected, 12);
});

test('[M24] what was reached stays, whatever holds it back later', () => {
  const scenario = scenarioOf({
    rounds: { count: 2, labels: [] },
    nodes: {
      collapse: event(0.2, { ...repeating, absorbing: true }),
      guard: event(1, repeating),
    },
    links: { k: { from: 'guard', to: 'collapse', kind: 'inhibits', blocks: { yes: 1 }, lag: 1 } },
  });
  const asked = new AskScenario(scenario);
  expect(chanceOf(asked, 'collapse@1')).toBeCloseTo(0.2, 12);
  expect(chanceOf(asked, 'collapse@2')).toBeCloseTo(0.2, 12);
});

test('[M24] a loop that looks back a round is none, unless it passes a card outside time', () => {
  const board = (perRound: boolean) =>
    scenarioOf({
      rounds: { count: 3, labels: [] },
      nodes: { a: event(0.1, repeating), b: event(0.1, repeating), c: event(0.1, { perRound }) },
      links: {
        k1: { from: 'a', to: 'b' },
        k2: { from: 'b', to: 'c' },
        k3: { from: 'c', to: 'a', lag: 1 },
      },
    });
  expect(compile(board(true)).suspended.size).toBe(0);
  expect([...compile(board(false)).suspended.keys()]).toEqual(['k3']);
});

test('[M24] evidence speaks of its round; without one a finding means the first, a supposition all', () => {
  const scenario = scenarioOf({
    rounds: { count: 2, labels: [] },
    nodes: { x: event(0.5, repeating), y: event(0.5) },
    evidence: {
      e1: { node: 'x', type: 'hard', state: 'yes' },
      e2: { node: 'x', type: 'hard', state: 'no', round: 2 },
      e3: { node: 'x', type: 'do', target: { no: 0, yes: 1 }, whatIf: true },
      e4: { node: 'x', type: 'hard', state: 'no', round: 3 },
      e5: { node: 'y', type: 'hard', state: 'no', round: 2 },
    },
  });
  const { findings, whatIfs, issues } = compile(scenario);
  expect(findings.map(({ id, variable }) => [id, variable])).toEqual([
    ['e1', 'x@1'],
    ['e2', 'x@2'],
  ]);
  expect(
    whatIfs.map((entry) => (entry.mode === 'do' ? entry.intervention.variable : entry.mode)),
  ).toEqual(['x@1', 'x@2']);
  expect(issues.filter(({ code }) => code === 'I-DANGLING').map(({ ids }) => ids[0])).toEqual([
    'e4',
    'e5',
  ]);
});

test('[M24] evidence that cannot be used is told once, also when its round is none', () => {
  const board = scenarioOf({
    rounds: { count: 3, labels: [] },
    nodes: { x: event(0.5, repeating) },
    evidence: { e1: { node: 'x', type: 'do', target: { no: 0.2, yes: 0.2 }, whatIf: true } },
  });
  const evidence = new Map(board.evidence);
  for (const round of [-1, 0, 1.5, Number.NaN]) {
    evidence.set(`r${round}`, {
      id: `r${round}`,
      node: 'x',
      on: true,
      type: 'hard',
      state: 'yes',
      round,
    });
  }
  const { findings, whatIfs, issues } = compile({ ...board, evidence });
  expect([findings, whatIfs]).toEqual([[], []]);
  expect(issues.map(({ ids }) => ids[0])).toEqual(['e1', 'r-1', 'r0', 'r1.5', 'rNaN']);
});

test('[M24] rows of a full table outlive that their cause comes to act a round later', () => {
  const board = (lag: number) =>
    scenarioOf({
      rounds: { count: 2, labels: [] },
      nodes: {
        x: event(0.5, repeating),
        y: event(0.5, {
          ...repeating,
          gate: { type: 'table' },
          table: { 'x=no': { no: 0.9, yes: 0.1 }, 'x=yes': { no: 0.2, yes: 0.8 } },
        }),
      },
      links: { k: { from: 'x', to: 'y', lag } },
    });
  const asked = new AskScenario(board(1));
  expect(asked.compiled.issues.map(({ code }) => code)).not.toContain('I-STALE-ROWS');
  expect(chanceOf(asked, 'y@1')).toBeCloseTo(0.1, 12);
  expect(chanceOf(asked, 'y@2')).toBeCloseTo(0.45, 12);
});

test('[M24] a link meant for a later round that never comes says so, with a way out', () => {
  const scenario = scenarioOf({
    nodes: { a: event(0.1), b: event(0.1) },
    links: { k: { from: 'a', to: 'b', lag: 1 } },
  });
  const [found] = compile(scenario).issues;
  expect(found).toMatchObject({ code: 'I-NO-EFFECT', ids: ['k', 'b'] });
  expect(found?.fixes.map(({ action }) => action)).toEqual([
    { do: 'nextRound', link: 'k', cards: ['a', 'b'] },
    { do: 'setLag', link: 'k', lag: 0 },
  ]);
});

test('[M24] the full table of a card that stays once reached opens without that, and stays the same', () => {
  const table = rowsToStore(pressure, 'deal') ?? {};
  expect(Object.keys(table)).toEqual(['concession=no', 'concession=yes']);
  const deal = pressure.nodes.get('deal');
  if (deal === undefined) throw new Error('no deal');
  const nodes = new Map(pressure.nodes);
  nodes.set('deal', { ...deal, gate: { type: 'table' }, table });
  const opened = new AskScenario({ ...pressure, nodes });
  expect(opened.compiled.issues.map(({ code }) => code)).not.toContain('I-STALE-ROWS');
  const before = new AskScenario(pressure);
  for (const id of ['deal@1', 'deal@2', 'deal@3']) {
    expect(chanceOf(opened, id)).toBeCloseTo(chanceOf(before, id), 12);
  }
});

test('[M24] a cell of a full table says which round before it speaks of', () => {
  expect(questionFor(pressure, 'cpt:deal:concession=no|concession@-1=yes:yes')).toContain(
    'a round before',
  );
});

test('[M24] a card outside time takes the highest or the lowest state of several', () => {
  const board = (carry: string) =>
    scenarioOf({
      rounds: { count: 2, labels: [] },
      nodes: {
        level: event(undefined, {
          perRound: true,
          carry,
          states: states('none', 'some', 'much'),
          gate: { type: 'max' },
          leak: { some: 0.3, much: 0.2 },
        }),
        sign: event(0),
      },
      links: { k: { from: 'level', to: 'sign', effects: { some: { yes: 0 }, much: { yes: 1 } } } },
    });
  expect(chanceOf(new AskScenario(board('any')), 'sign')).toBeCloseTo(1 - 0.8 * 0.8, 12);
  expect(chanceOf(new AskScenario(board('all')), 'sign')).toBeCloseTo(0.2 * 0.2, 12);
});
