import { describe, expect, test } from 'vitest';
import { compile } from '../../../shared/model/compile.ts';
import { event, scenarioOf, states } from '../../support/micro.ts';

function issuesOf(file: Readonly<Record<string, unknown>>) {
  return compile(scenarioOf(file)).issues.filter(({ code }) => code !== 'I-ASSUMED');
}

function linked(link: Readonly<Record<string, unknown>>, y: unknown = event(0.1)) {
  return { nodes: { a: event(0.5), y }, links: { k: { from: 'a', to: 'y', ...link } } };
}

const graded = event(undefined, { states: states('none', 'some', 'full'), leak: { some: 0.1 } });

describe('[M19] compile names what is wrong', () => {
  test('[M19] a number out of range is clamped, with one step to store it so', () => {
    expect(issuesOf({ nodes: { a: event(1.5) } })).toMatchObject([
      {
        code: 'E-RANGE',
        severity: 'error',
        ids: ['a'],
        fixes: [{ action: { do: 'clampNumber', param: 'leak:a:yes' } }],
      },
    ]);
  });

  test('[M19] effects that sum to more than 100 % are scaled', () => {
    const link = { effects: { yes: { some: 0.7, full: 0.7 } } };
    expect(issuesOf(linked(link, graded))).toMatchObject([
      {
        code: 'E-EFFECT-SUM',
        ids: ['k', 'y'],
        fixes: [{ action: { do: 'scaleEffect', link: 'k', parentState: 'yes' } }],
      },
    ]);
  });

  test('[M19] ranges whose upper ends sum to more than 100 % are cut', () => {
    const link = {
      effects: { yes: { some: { v: 0.3, lo: 0.1, hi: 0.5 }, full: { v: 0.5, lo: 0.4, hi: 0.7 } } },
    };
    expect(issuesOf(linked(link, graded)).map(({ code }) => code)).toEqual(['W-RANGE-CLIPPED']);
  });

  test('[M19] a link without effect can become a mere relation', () => {
    expect(issuesOf(linked({ effects: { yes: { yes: 0 } } }))).toMatchObject([
      {
        code: 'I-NO-EFFECT',
        severity: 'info',
        fixes: [{ action: { do: 'setLinkKind', link: 'k', kind: 'relates' } }],
      },
    ]);
  });

  test('[M19] a link that the card’s gate has no use for can become one that it has', () => {
    const scored = { kind: 'weighs', scores: { yes: { yes: 2 } } };
    expect(issuesOf(linked(scored))).toMatchObject([
      { code: 'I-NO-EFFECT', fixes: [{ action: { kind: 'promotes' } }] },
    ]);
    const weighing = { kind: 'event', gate: { type: 'weights' }, base: { no: 0.5, yes: 0.5 } };
    expect(issuesOf(linked({}, weighing))).toMatchObject([
      { code: 'I-NO-EFFECT', fixes: [{ action: { kind: 'weighs' } }] },
    ]);
  });

  test('[M19] a link that lost an end is not counted and can be removed', () => {
    expect(
      issuesOf({ nodes: { a: event(0.5) }, links: { k: { from: 'a', to: 'gone' } } }),
    ).toMatchObject([
      { code: 'I-DANGLING', ids: ['k'], fixes: [{ action: { do: 'removeLink', link: 'k' } }] },
    ]);
  });

  test('[M19] a card with one state, or none, can be given one', () => {
    const issues = issuesOf({
      nodes: {
        one: event(undefined, { states: states('only') }),
        none: event(0.5, { states: [] }),
      },
    });
    expect(issues.map(({ code, ids }) => [code, ids[0]])).toEqual([
      ['W-ONE-STATE', 'none'],
      ['W-ONE-STATE', 'one'],
    ]);
  });

  test('[M19] an estimate that a constraint rules out is a warning', () => {
    const withRule = (chance: number) => ({
      nodes: {
        a: event(0.5),
        y: {
          kind: 'event',
          gate: 'table',
          table: { 'a=yes': { no: 1 - chance, yes: chance }, 'a=no': { no: 1, yes: 0 } },
        },
      },
      links: { k: { from: 'a', to: 'y' } },
      constraints: { c: { label: 'never both', forbid: { a: 'yes', y: 'yes' } } },
    });
    expect(issuesOf(withRule(0.1))).toMatchObject([
      {
        code: 'W-CONSTRAINT-VS-ESTIMATE',
        ids: ['c', 'a', 'y'],
        fixes: [
          { action: { do: 'askNumber', param: 'cpt:y:a=yes:yes' } },
          { action: { do: 'removeConstraint', constraint: 'c' } },
        ],
      },
    ]);
    expect(issuesOf(withRule(0))).toEqual([]);
  });

  test('[M9] one bad edit degrades its own card alone', () => {
    const good = { a: event(0.3), b: event(0.2), y: event(0.1) };
    const links = { k: { from: 'a', to: 'y', effects: { yes: { yes: 0.5 } } } };
    const before = compile(scenarioOf({ nodes: good, links })).network.variables;
    const after = compile(scenarioOf({ nodes: { ...good, b: event(-7) }, links })).network
      .variables;
    expect(after[0]).toEqual(before[0]);
    expect(after[2]).toEqual(before[2]);
    expect(after[1]?.cpd).toEqual({ kind: 'table', values: Float64Array.of(1, 0) });
  });
});
