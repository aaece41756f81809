import { expect, test } from 'vitest';
import { compile } from '../../../shared/model/compile.ts';
import { event, microCase, scenarioOf } from '../../support/micro.ts';

test('[M6] links that close a loop are suspended in order (lamport, id), each with its loop', () => {
  const { input, expected } = microCase('M22');
  const scenario = scenarioOf({
    nodes: { x: event(), y: event(), z: event() },
    links: Object.fromEntries(input.links.map(({ id, ...link }) => [id, link])),
  });
  const { suspended, issues, network } = compile(scenario);
  expect(Object.fromEntries(suspended)).toEqual(expected.suspended);
  expect(issues.filter(({ code }) => code === 'W-LOOP-SUSPENDED').map(({ ids }) => ids[0])).toEqual(
    Object.keys(expected.suspended),
  );
  expect(network.variables.map(({ parents }) => parents)).toEqual([[], [0], [1]]);
});

test('[M6] a link from a card to itself is a loop of one', () => {
  const scenario = scenarioOf({
    nodes: { x: event() },
    links: { k: { from: 'x', to: 'x' } },
  });
  expect(Object.fromEntries(compile(scenario).suspended)).toEqual({ k: ['x'] });
});

test('[M6] the link that runs against the phases is offered first for the next round', () => {
  const scenario = scenarioOf({
    phases: { early: { order: 1 }, late: { order: 2 } },
    nodes: { a: event(0.1, { phase: 'early' }), b: event(0.1, { phase: 'late' }) },
    links: {
      back: { from: 'b', to: 'a', lamport: 1 },
      forth: { from: 'a', to: 'b', lamport: 2 },
    },
  });
  const loop = compile(scenario).issues.find(({ code }) => code === 'W-LOOP-SUSPENDED');
  expect(loop?.ids[0]).toBe('forth');
  expect(loop?.fixes.map(({ action }) => action)).toEqual([
    { do: 'nextRound', link: 'back', cards: ['b', 'a'] },
    { do: 'nextRound', link: 'forth', cards: ['b', 'a'] },
    { do: 'setLinkKind', link: 'forth', kind: 'relates' },
  ]);
});

test('[M6] relations and next-round links close no loop and count for nothing', () => {
  const scenario = scenarioOf({
    nodes: { a: event(0.1), b: event(0.1) },
    links: {
      k1: { from: 'a', to: 'b', kind: 'relates' },
      k2: { from: 'b', to: 'a', lag: 2 },
    },
  });
  const { suspended, network, issues } = compile(scenario);
  expect(suspended.size).toBe(0);
  expect(issues.map(({ code, ids }) => [code, ids[0]])).toEqual([['I-NO-EFFECT', 'k2']]);
  expect(network.variables.every(({ parents }) => parents.length === 0)).toBe(true);
});
