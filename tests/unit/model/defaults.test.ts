import { describe, expect, test } from 'vitest';
import { must } from '../../../shared/base/must.ts';
import { asGiven } from '../../../shared/model/open-numbers.ts';
import { linkWithNumber, nodeWithNumber } from '../../../shared/model/stored-number.ts';
import { compile } from '../../../shared/model/compile.ts';
import { parseParam } from '../../../shared/model/param-id.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { event, scenarioOf, states } from '../../support/micro.ts';

const graded = states('none', 'some', 'full');

function numbersOf(scenario: Scenario): Record<string, number> {
  return Object.fromEntries(compile(scenario).numbers.map(({ param, value }) => [param, value]));
}

function assumedOf(scenario: Scenario): string[] {
  return compile(scenario).numbers.flatMap(({ param, assumed }) => (assumed ? [param] : []));
}

describe('[M10] numbers that nobody gave', () => {
  test('[M10] have the visible default of their kind and are assumed', () => {
    const scenario = scenarioOf({
      nodes: {
        act: { kind: 'move' },
        cause: { kind: 'event' },
        effect: { kind: 'event' },
        goal: { kind: 'outcome' },
      },
      links: {
        k1: { from: 'cause', to: 'effect' },
        k2: { from: 'act', to: 'effect', kind: 'inhibits' },
        k3: { from: 'effect', to: 'goal', kind: 'requires' },
      },
    });
    expect(numbersOf(scenario)).toEqual({
      'leak:act:does': 0.5,
      'leak:cause:yes': 0.5,
      'leak:effect:yes': 0.1,
      'link:k1:yes:yes': 0.5,
      'link:k2:does': 0.5,
      'leak:goal:yes': 0.1,
      'link:k3:necessity': 1,
    });
    expect(assumedOf(scenario)).toHaveLength(7);
  });

  test('[M10] of a sign: 80 % when what it indicates is there, 20 % when not', () => {
    const scenario = scenarioOf({
      nodes: { truth: event(undefined, { states: graded }), sign: { kind: 'indicator' } },
      links: { k: { from: 'truth', to: 'sign', kind: 'shows' } },
    });
    const numbers = numbersOf(scenario);
    expect(numbers['cpt:sign:truth=none:yes']).toBeCloseTo(0.2, 12);
    expect(numbers['cpt:sign:truth=some:yes']).toBeCloseTo(0.5, 12);
    expect(numbers['cpt:sign:truth=full:yes']).toBeCloseTo(0.8, 12);
    expect(compile(scenario).issues.map((issue) => issue.code)).toEqual(['I-ASSUMED', 'I-ASSUMED']);
  });

  test('[M10] of a graded parent’s middle rank are its share of the top: s·r/K', () => {
    const scenario = scenarioOf({
      nodes: { a: event(undefined, { states: graded }), y: event(0.1) },
      links: { k: { from: 'a', to: 'y' } },
    });
    expect(numbersOf(scenario)).toMatchObject({ 'link:k:some:yes': 0.25, 'link:k:full:yes': 0.5 });
  });

  test('[M10] of a middle rank stay probabilities when the top’s is none', () => {
    const scenario = scenarioOf({
      nodes: { a: event(undefined, { states: graded }), y: event(0.1) },
      links: {
        k: { from: 'a', to: 'y', kind: 'inhibits', blocks: { full: { v: -2, assumed: true } } },
      },
    });
    expect(numbersOf(scenario)).toMatchObject({ 'link:k:some': 0, 'link:k:full': 0 });
  });

  test('[M10] are zero, and no numbers at all, once others of the same link are given', () => {
    const scenario = scenarioOf({
      nodes: { a: event(undefined, { states: graded }), y: event(0.1) },
      links: { k: { from: 'a', to: 'y', effects: { full: { yes: 0.6 } } } },
    });
    const { numbers } = compile(scenario);
    expect(numbers.filter(({ owner }) => owner === 'k')).toEqual([
      { param: 'link:k:full:yes', value: 0.6, assumed: false, owner: 'k' },
    ]);
  });

  test('[M10] stay as they are when the first of a link is given on a board', () => {
    const scenario = scenarioOf({
      nodes: { a: event(undefined, { states: graded }), y: event(undefined, { states: graded }) },
      links: { k: { from: 'a', to: 'y' } },
    });
    const give = (text: string, v: number) => {
      const param = must(parseParam(text));
      const links = new Map(scenario.links);
      const nodes = new Map(scenario.nodes);
      if ('link' in param) {
        const link = must(links.get(param.link));
        links.set('k', linkWithNumber(link, param, asGiven(link, param, { v })));
      } else {
        const node = must(nodes.get(param.node));
        nodes.set('y', nodeWithNumber(node, param, asGiven(node, param, { v })));
      }
      return numbersOf({ ...scenario, links, nodes });
    };
    expect(give('link:k:some:full', 0.1)).toMatchObject({
      'link:k:some:full': 0.1,
      'link:k:full:full': 0.5,
    });
    expect(give('leak:y:some', 0.3)).toMatchObject({ 'leak:y:some': 0.3, 'leak:y:full': 0.05 });
    // A lower rank follows its top state, and what is assumed takes at most the room that is left.
    expect(give('link:k:full:full', 0.8)).toMatchObject({ 'link:k:some:full': 0.4 });
    expect(give('link:k:full:some', 0.7)['link:k:full:full']).toBeCloseTo(0.3, 12);
  });

  test('[M10] are not brought back when a number of a file that says all is changed', () => {
    const scenario = scenarioOf({
      nodes: { a: event(undefined, { states: graded }), y: event(0.1) },
      links: { k: { from: 'a', to: 'y', effects: { full: { yes: 0.6 } } } },
    });
    const link = must(scenario.links.get('k'));
    const param = must(parseParam('link:k:full:yes'));
    expect(asGiven(link, param, { v: 0.7 })).toEqual({ v: 0.7 });
  });

  test('[M10] are listed for the card behind which they stand, with one step to confirm them', () => {
    const scenario = scenarioOf({
      nodes: { a: event(0.3), y: event(0.1) },
      links: { k: { from: 'a', to: 'y' } },
    });
    expect(compile(scenario).issues).toMatchObject([
      {
        code: 'I-ASSUMED',
        ids: ['y', 'k'],
        fixes: [{ action: { do: 'confirmNumbers', params: ['link:k:yes:yes'] } }],
      },
    ]);
  });

  test('[M10] a number that Parley set stays assumed until a person confirms it', () => {
    const scenario = scenarioOf({
      nodes: { a: event(undefined, { leak: { yes: { v: 0.4, assumed: true } } }) },
    });
    expect(compile(scenario).numbers).toEqual([
      { param: 'leak:a:yes', value: 0.4, assumed: true, owner: 'a' },
    ]);
  });
});
