import { describe, expect, test } from 'vitest';
import { defaultTarget } from '../../../shared/analyses/target.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { storylines } from '../../../shared/analyses/storylines.ts';
import { must } from '../../../shared/base/must.ts';
import { createEngine } from '../../../shared/infer/engine.ts';
import { conflictIssues } from '../../../shared/infer/issues.ts';
import { compile } from '../../../shared/model/compile.ts';
import { cardOf, variableOf } from '../../../shared/model/rounds.ts';
import type { Note, Scenario } from '../../../shared/model/scenario.ts';
import { cuba1962 } from '../../../shared/templates/cuba-1962.ts';
import { templates } from '../../../shared/templates/list.ts';
import { overlapping } from '../../../client/app/tidy/overlapping.ts';
import { cardSize, noteSize } from '../../../shared/drawing/sizes.ts';

const filled = templates.filter((template) => template.scenario().nodes.size > 0);
const each = filled.map((template) => [template.id, template] as const);
const scenarios = filled.map((template) => template.scenario());

function distinct<T>(of: (scenario: Scenario) => Iterable<T>): Set<T> {
  return new Set(scenarios.flatMap((scenario) => [...of(scenario)]));
}

describe.each(each)('%s', (id, template) => {
  const scenario = template.scenario();
  const { meta, nodes, links, notes, sources } = scenario;

  test('[F7] says that its numbers are invented, and what it is called', () => {
    expect(meta.illustrative).toBe(true);
    expect(meta.id).toBe(id);
    for (const words of [meta.title, meta.horizon, template.title, template.summary]) {
      expect(words).not.toBe('');
    }
  });

  test('[F7] cites what it tells, and attaches it to things that are there', () => {
    const collections = ['nodes', 'links', 'evidence', 'payoffs', 'constraints'] as const;
    const there = new Set(collections.flatMap((name) => [...scenario[name].keys()]));
    for (const note of notes.values()) {
      expect(
        note.on.filter((on) => !there.has(on)),
        note.id,
      ).toEqual([]);
      if (note.on.length > 0) expect(sources.has(note.cite ?? ''), note.id).toBe(true);
    }
    const cited = new Set([...notes.values()].map(({ cite }) => cite));
    expect([...sources.keys()].filter((source) => !cited.has(source))).toEqual([]);
    for (const evidence of scenario.evidence.values()) {
      expect(notes.has(evidence.note ?? '')).toBe(true);
    }
    const explained = new Set([...notes.values()].flatMap(({ on }) => on));
    expect([...scenario.payoffs.keys()].filter((payoff) => !explained.has(payoff))).toEqual([]);
  });

  test('[F8] leaves air around every card', () => {
    const places = [...nodes.values(), ...notes.values()].flatMap(({ pos }) => pos ?? []);
    const near = places.filter((a, at) =>
      places.some(
        (b, other) => other > at && Math.abs(a.x - b.x) < 230 && Math.abs(a.y - b.y) < 150,
      ),
    );
    expect(near).toEqual([]);
    const cards = [...nodes.values()].map((node) => ({ ...cardSize, id: node.id, pos: node.pos }));
    const papers = [...notes.values()].flatMap(({ id: note, pos }) =>
      pos ? [{ ...noteSize, id: note, pos }] : [],
    );
    expect(overlapping([...cards, ...papers])).toEqual([]);
  });

  test('[F8] runs through the phases from left to right', () => {
    const columns = [...scenario.phases.keys()].map((phase) =>
      [...nodes.values()].filter((node) => node.phase === phase).map(({ pos }) => pos.x),
    );
    expect(columns.flat().length).toBe(nodes.size);
    for (const [at, column] of columns.entries()) {
      const next = columns[at + 1] ?? [Infinity];
      expect(Math.max(...column) + 200).toBeLessThan(Math.min(...next));
    }
  });

  test('[F10] is small enough to be read, and of use to each of its actors', () => {
    expect(nodes.size).toBeGreaterThanOrEqual(8);
    expect(nodes.size).toBeLessThanOrEqual(20);
    const actors = [...scenario.actors.keys()];
    expect(new Set([...scenario.payoffs.values()].map(({ actor }) => actor))).toEqual(
      new Set(actors),
    );
    const owners = new Set([...nodes.values()].map(({ owner }) => owner));
    expect([...owners].filter((owner) => owner !== undefined && !actors.includes(owner))).toEqual(
      [],
    );
    expect(links.size).toBeGreaterThan(nodes.size);
  });

  test('[F10] has no issue to report and assumes no number', () => {
    const compiled = compile(scenario);
    const engine = createEngine(compiled.network);
    const answer = engine.answer(compiled);
    const conflict = engine.conflict(compiled);
    expect([...compiled.issues, ...answer.issues, ...conflictIssues(must(conflict))]).toEqual([]);
    expect(compiled.numbers.filter(({ assumed }) => assumed)).toEqual([]);
  });

  test('[F10] leaves every state some chance before it is known what happened', () => {
    const { network } = compile(scenario);
    const answer = createEngine(network).answer({ interventions: [], findings: [] });
    if (answer.kind !== 'exact') throw new Error(answer.kind);
    for (const [at, { id: variable, states }] of network.variables.entries()) {
      for (const [state, name] of states.entries()) {
        const chance = must(answer.marginals[at]?.[state]);
        expect(chance, `${variable}=${name}`).toBeGreaterThan(0);
        expect(chance, `${variable}=${name}`).toBeLessThan(1);
      }
    }
  });

  test('[F10] has outcomes that are neither certain nor ruled out, with rules', () => {
    const compiled = compile(scenario);
    const { network, rounds } = compiled;
    const answer = createEngine(network).answer(compiled);
    if (answer.kind !== 'exact') throw new Error(answer.kind);
    const chancesOf = (node: string): ReadonlyMap<string, number> => {
      const name = variableOf(must(nodes.get(node)), rounds);
      const at = network.variables.findIndex((variable) => variable.id === name);
      return new Map(
        network.variables[at]?.states.map((state, index) => [
          state,
          must(answer.marginals[at]?.[index]),
        ]),
      );
    };
    const target = must(meta.settings.target);
    expect(defaultTarget(scenario)).toEqual(target);
    for (const state of target.states) {
      const chance = must(chancesOf(target.node).get(state));
      expect(chance).toBeGreaterThan(0.01);
      expect(chance).toBeLessThan(0.99);
    }
    const outcomes = [...nodes.values()].filter(({ kind }) => kind === 'outcome');
    expect(outcomes.map((node) => node.id)).toContain(target.node);
    for (const { id: outcome, states, resolution } of outcomes) {
      expect(resolution ?? '', outcome).not.toBe('');
      const chances = chancesOf(outcome);
      for (const state of states) {
        expect(chances.get(state.id), `${outcome}=${state.id}`).toBeGreaterThan(0.01);
        expect(chances.get(state.id), `${outcome}=${state.id}`).toBeLessThan(0.99);
      }
    }
  });

  test('[F10] tells its stories in clauses', () => {
    for (const { id: node, states } of nodes.values()) {
      const phrases = states.map(({ phrase }) => phrase);
      expect(new Set(phrases).size, node).toBe(states.length);
      for (const phrase of phrases) expect(phrase, node).toMatch(/^\S.* .*[^.;,\s]$/);
    }
    expect(meta.storyNodes.filter((node) => !nodes.has(node))).toEqual([]);
    expect(meta.storyNodes.length).toBeLessThanOrEqual(10);
    const [first] = must(finish(storylines(scenario, 1))).list;
    expect(must(first).text.split('; ')).toHaveLength(meta.storyNodes.length);
    expect(must(first).text).toMatch(/^[A-Z].*\w\.$/);
  });

  test('[F12] has three questions to try, which speak in full sentences', () => {
    expect(template.questions).toHaveLength(3);
    for (const question of template.questions) {
      expect(question).toMatch(/^[A-Z].*[.?]$/);
      expect(question).toContain('?');
    }
  });
});

describe('[F11] the templates together', () => {
  const nodesOf = ({ nodes }: Scenario) => [...nodes.values()];

  test('[F11] use every gate, and every kind of card and link', () => {
    expect([...distinct((s) => nodesOf(s).map(({ gate }) => gate.type))].toSorted()).toEqual([
      'and',
      'atLeast',
      'max',
      'or',
      'table',
      'weights',
    ]);
    expect([...distinct((s) => nodesOf(s).map(({ kind }) => kind))].toSorted()).toEqual([
      'event',
      'indicator',
      'move',
      'outcome',
    ]);
    const kinds = distinct((s) => [...s.links.values()].map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'informs',
      'inhibits',
      'promotes',
      'relates',
      'requires',
      'shows',
      'weighs',
    ]);
  });

  test('[F11] use rounds, ranges, rules, and evidence that is certain and that is not', () => {
    expect(distinct((s) => [s.meta.rounds?.count])).toContain(3);
    expect(distinct((s) => [...s.links.values()].map(({ lag }) => lag))).toContain(1);
    expect(distinct((s) => nodesOf(s).map(({ absorbing }) => absorbing))).toContain(true);
    expect(distinct((s) => [...s.evidence.values()].map(({ type }) => type))).toEqual(
      new Set(['hard', 'virtual']),
    );
    for (const scenario of scenarios) {
      const { meta, evidence, links } = scenario;
      const ranged = [...links.values()].filter((link) => JSON.stringify(link).includes('"lo":'));
      expect(ranged.length, meta.id).toBeGreaterThanOrEqual(5);
      expect(evidence.size, meta.id).toBeGreaterThan(0);
    }
    expect(distinct((s) => s.constraints.values()).size).toBeGreaterThan(1);
  });

  test('[F11] repeat no card in a round that does not play', () => {
    for (const scenario of scenarios) {
      const { network } = compile(scenario);
      const cards = new Set(network.variables.map(({ id }) => cardOf(id)));
      expect([...cards].toSorted()).toEqual([...scenario.nodes.keys()].toSorted());
    }
  });
});

describe('[F12] the questions of a template', () => {
  const guided = filled.filter(({ scenario }) => scenario().notes.has('try1'));

  test.each(guided.map((template) => [template.id, template] as const))(
    '[F12] stand on the board of %s as notes that are read whole',
    (_, { questions, scenario }) => {
      const tries = [...scenario().notes.values()].filter(({ id }) => id.startsWith('try'));
      expect(tries.map(({ text }) => text)).toEqual(
        questions.map((question, at) => `${at + 1}. ${question}`),
      );
      const long = ({ text }: Note) => text.length > 150;
      expect(tries.filter(long)).toEqual([]);
      expect(tries.every(({ pos }) => pos !== undefined)).toBe(true);
    },
  );

  test.each(guided.map((template) => [template.id, template] as const))(
    '[F10] on %s no actor can win or lose more than its scale of 100 points in all',
    (_, { scenario }) => {
      const { actors, payoffs } = scenario();
      for (const actor of actors.keys()) {
        const terms = [...payoffs.values()].filter((payoff) => payoff.actor === actor);
        const points = terms.map(({ table }) => Object.values(table).map(({ v }) => v));
        const total = (pick: (...of: number[]) => number) =>
          points.reduce((sum, of) => sum + pick(...of), 0);
        expect(total(Math.max), actor).toBeLessThanOrEqual(100);
        expect(total(Math.min), actor).toBeGreaterThanOrEqual(-100);
      }
    },
  );

  test('[F12] are on every new board but the first one, whose note says what to do', () => {
    expect(filled.length - guided.length).toBe(1);
  });
});

test('[F13] the classic crisis holds nothing of how it ended', () => {
  const { nodes, evidence, notes } = cuba1962.scenario();
  const outcomes = [...nodes.values()].filter(({ kind }) => kind === 'outcome');
  expect(outcomes).toHaveLength(3);
  expect(outcomes.flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
  expect([...evidence.values()].map(({ node }) => node)).toEqual(['photographs']);
  // The day that the board knows up to is 20 October; later days stand only in its rules.
  const told = [...notes.values()].map(({ text }) => text).join(' ');
  const days = [...told.matchAll(/(\d+) October/g)].map(([, day]) => Number(day));
  expect(Math.max(...days)).toBeLessThanOrEqual(20);
});
