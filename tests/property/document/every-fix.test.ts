import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { gutIssues } from '../../../shared/analyses/gut-issue.ts';
import { limits } from '../../../shared/base/limits.ts';
import { must } from '../../../shared/base/must.ts';
import { applyFix } from '../../../shared/document/commands/apply-fix.ts';
import { readScenario } from '../../../shared/document/read-scenario.ts';
import { ScenarioDoc } from '../../../shared/document/scenario-doc.ts';
import { createUndo } from '../../../shared/document/undo.ts';
import { writeScenario } from '../../../shared/document/write-scenario.ts';
import { compile } from '../../../shared/model/compile.ts';
import type { Issue, IssueCode } from '../../../shared/model/issues.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { event, scenarioOf, states } from '../../support/micro.ts';

const three = { states: states('none', 'some', 'full') };
const graded = event(undefined, { ...three, leak: { some: 0.1 } });

function linked(link: Readonly<Record<string, unknown>>, y: unknown = event(0.1)) {
  return { nodes: { a: event(0.5), y }, links: { k: { from: 'a', to: 'y', ...link } } };
}

function rows(table: Readonly<Record<string, unknown>>) {
  const full = { 'a=no': { no: 0.5, yes: 0.5 }, 'a=yes': { no: 0.5, yes: 0.5 }, ...table };
  return linked({}, event(undefined, { gate: 'table', table: full }));
}

function known(evidence: Readonly<Record<string, unknown>>) {
  return { nodes: { a: event(0.5) }, evidence: { e: evidence } };
}

/** A card over so many causes that no table of them can be computed. */
function crowded(causes: number, gate: unknown = 'table', kind = 'promotes') {
  const parents = Array.from({ length: causes }, (_, at) => `p${at}`);
  return {
    nodes: {
      ...Object.fromEntries(parents.map((id) => [id, event(0.5, three)])),
      y: event(0.1, { gate }),
    },
    links: Object.fromEntries(parents.map((id) => [`k${id}`, { from: id, to: 'y', kind }])),
  };
}

/** A card that stays in its top state, over causes that are just few enough for a table without that. */
function staying(causes: number) {
  const { nodes, links } = crowded(causes, 'max');
  return { nodes: { ...nodes, y: event(0.1, { perRound: true, absorbing: true }) }, links };
}

function ruled(file: Readonly<Record<string, unknown>>) {
  return { ...file, constraints: { c: { label: 'never both', forbid: { a: 'yes', y: 'yes' } } } };
}

/** A board for each issue that offers a repair. */
const boards: readonly (readonly [IssueCode, Readonly<Record<string, unknown>>])[] = [
  ['E-RANGE', { nodes: { a: event(1.5) } }],
  ['E-RANGE', linked({ effects: { yes: { yes: 1.5 } } })],
  ['E-RANGE', rows({ 'a=yes': { no: -1, yes: 2 } })],
  ['E-RANGE', known({ node: 'a', type: 'virtual', likelihood: { no: -1, yes: 1 } })],
  ['E-ROW-SUM', rows({ 'a=yes': { no: 0.9, yes: 0.9 } })],
  ['E-ROW-SUM', known({ node: 'a', type: 'jeffrey', target: { no: 0.9, yes: 0.9 } })],
  ['E-ROW-ZERO', rows({ 'a=yes': { no: 0, yes: 0 } })],
  ['W-ROW-SUM', rows({ 'a=yes': { no: 0.52, yes: 0.5 } })],
  ['W-ROW-MISSING', linked({}, event(undefined, { gate: 'table', table: { 'a=yes': { no: 1 } } }))],
  ['W-ROW-PARTIAL', rows({ 'a=yes': { yes: 0.5 } })],
  [
    'W-ROW-PARTIAL',
    {
      nodes: {
        a: event(undefined, { ...three, gate: 'table', table: { '': { some: 0.5 } } }),
      },
    },
  ],
  ['E-TOO-BIG', crowded(14)],
  ['E-TOO-BIG', crowded(14, 'weights', 'weighs')],
  ['E-TOO-BIG', crowded(14, 'and')],
  ['E-TOO-BIG', crowded(14, { type: 'atLeast', k: 2 })],
  ['E-TOO-BIG', { ...staying(14), rounds: { count: 2 } }],
  ['I-STALE-ROWS', rows({ 'a=perhaps': { no: 0.5, yes: 0.5 } })],
  ['E-EFFECT-SUM', linked({ effects: { yes: { some: 0.7, full: 0.7 } } }, graded)],
  [
    'W-RANGE-CLIPPED',
    linked(
      {
        effects: {
          yes: { some: { v: 0.3, lo: 0.1, hi: 0.5 }, full: { v: 0.5, lo: 0.4, hi: 0.7 } },
        },
      },
      graded,
    ),
  ],
  [
    'E-EFFECT-SUM',
    { nodes: { a: event(undefined, { ...three, leak: { some: 0.7, full: 0.7 } }) } },
  ],
  [
    'W-RANGE-CLIPPED',
    {
      nodes: {
        a: event(undefined, {
          ...three,
          leak: { some: { v: 0.3, lo: 0.1, hi: 0.5 }, full: { v: 0.5, lo: 0.4, hi: 0.7 } },
        }),
      },
    },
  ],
  ['W-CONSTRAINT-VS-ESTIMATE', ruled(linked({}))],
  ['W-CONSTRAINT-VS-ESTIMATE', ruled(rows({}))],
  ['I-DANGLING', { ...ruled({}), nodes: { a: event(0.5) } }],
  ['I-NO-EFFECT', linked({ effects: { yes: { yes: 0 } } })],
  ['I-NO-EFFECT', linked({ kind: 'weighs', scores: { yes: { yes: 2 } } })],
  ['I-DANGLING', { nodes: { a: event(0.5) }, links: { k: { from: 'a', to: 'gone' } } }],
  ['I-DANGLING', known({ node: 'gone', type: 'hard', state: 'yes' })],
  ['I-DANGLING', known({ node: 'a', type: 'hard', state: 'gone' })],
  ['W-ONE-STATE', { nodes: { a: event(undefined, { states: states('only') }) } }],
  ['I-ASSUMED', { nodes: { a: event() } }],
  [
    'E-DO-EVIDENCE',
    {
      nodes: { a: { kind: 'move', policy: { mode: 'fixed', option: 'does' } } },
      evidence: { e: { node: 'a', type: 'hard', state: 'does_not' } },
    },
  ],
  [
    'W-LOOP-SUSPENDED',
    {
      nodes: { a: event(0.1), b: event(0.1) },
      links: {
        k: { from: 'a', to: 'b', lamport: 1 },
        l: { from: 'b', to: 'a', lamport: 2 },
      },
    },
  ],
  [
    'W-ALONE-BELOW-LEAK',
    linked({ effects: { yes: { yes: { v: 0.2, asked: 'total', total: 0.1 } } } }, event(0.4)),
  ],
  ['W-GUT-INFEASIBLE', linked({ effects: { yes: { yes: 0.5 } } }, event(0.4, { gut: 0.1 }))],
  [
    'E-LEAK-ONE',
    linked({ effects: { yes: { yes: { v: 0.2, asked: 'total', total: 0.5 } } } }, event(1)),
  ],
];

function open(scenario: Scenario): ScenarioDoc {
  const target = new ScenarioDoc(new Y.Doc());
  writeScenario(target, scenario, 'template');
  return target;
}

function issuesIn(target: ScenarioDoc): readonly Issue[] {
  const scenario = readScenario(target);
  return [...compile(scenario).issues, ...gutIssues(scenario)];
}

const has = (issues: readonly Issue[], issue: Issue) =>
  issues.some(
    ({ code, ids, message }) =>
      code === issue.code && ids[0] === issue.ids[0] && message === issue.message,
  );

/** Presses every repair of the issues of that code. */
function pressAll(scenario: Scenario, code: IssueCode) {
  const found = issuesIn(open(scenario)).filter((issue) => issue.code === code);
  expect(found.length).toBeGreaterThan(0);
  for (const issue of found) {
    expect(issue.fixes.length, issue.message).toBeGreaterThan(0);
    for (const fix of issue.fixes) {
      // A number that only a person can give.
      if (fix.action.do === 'askNumber') continue;
      const target = open(scenario);
      const undo = createUndo(target);
      applyFix(target, fix.action);
      expect(has(issuesIn(target), issue), fix.label).toBe(false);
      undo.undo();
      expect(has(issuesIn(target), issue), `undo of ${fix.label}`).toBe(true);
    }
  }
}

describe('[D16] every repair that an issue offers', () => {
  test.each(boards.map(([code, file], at) => [`${code}, board ${at}`, code, file] as const))(
    '[D16] ends it, for %s, and is one step to undo',
    (_, code, file) => pressAll(scenarioOf(file), code),
  );

  test('[D16] ends it, for more states than any file may bring', () => {
    const scenario = scenarioOf({ nodes: { a: event() } });
    const node = must(scenario.nodes.get('a'));
    const ids = Array.from({ length: limits.statesOfFile + 1 }, (_, at) => `s${at}`);
    const crowd = { ...node, states: states(...ids) };
    pressAll({ ...scenario, nodes: new Map([['a', crowd]]) }, 'E-TOO-BIG');
  });
});
