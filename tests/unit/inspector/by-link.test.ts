import { expect, test } from 'vitest';
import { effectRows, restOf } from '../../../client/inspector/by-link.ts';
import type { LinkRow } from '../../../client/inspector/by-link.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { event, scenarioOf, states } from '../../support/micro.ts';

const three = { states: states('none', 'some', 'full') };

function board(effects: unknown): Scenario {
  return scenarioOf({
    nodes: { a: event(undefined, { ...three, leak: { some: 0.2 } }), y: event(0.1) },
    links: { k: { from: 'a', to: 'y', effects } },
  });
}

function rowsOf({ nodes, links }: Scenario): readonly LinkRow[] {
  const [link, from, to] = [links.get('k'), nodes.get('a'), nodes.get('y')];
  return link && from && to ? effectRows(link, from, to) : [];
}

test('[U59] numbers left blank beside a given one can be told to be 0, all others cannot', () => {
  const blank = board({ full: { yes: { v: 0.6, open: true } } });
  expect(restOf(blank, rowsOf(blank))).toEqual(['link:k:some:yes']);
  const untouched = board({});
  expect(restOf(untouched, rowsOf(untouched))).toEqual([]);
  const whole = board({ some: { yes: 0.3 }, full: { yes: 0.6 } });
  expect(restOf(whole, rowsOf(whole))).toEqual([]);
});
