import { expect, test } from 'vitest';
import { differences } from '../../../shared/analyses/differences.ts';
import { event, scenarioOf } from '../../support/micro.ts';

function board(more: Readonly<Record<string, unknown>>, link: Readonly<Record<string, unknown>>) {
  return scenarioOf({
    nodes: { a: event({ v: 0.3 }, more), b: event(0.1) },
    links: { k: { from: 'a', to: 'b', effects: { yes: { yes: 0.4 } }, ...link } },
  });
}

test('[Y13] words, places, ranges and the order of drawing make no edit', () => {
  const before = board({ label: 'Before' }, { lamport: 1 });
  const after = board(
    { label: 'After', pos: { x: 9, y: 9 }, leak: { yes: { v: 0.3, lo: 0.2, hi: 0.4 } } },
    { lamport: 7 },
  );
  expect(differences(before, after)).toEqual([]);
});

test('[Y13] a number, a gate and a link that is gone do', () => {
  const after = scenarioOf({
    nodes: { a: event(0.3), b: event(0.2, { gate: { type: 'and' } }) },
    links: {},
  });
  expect(differences(board({}, {}), after)).toEqual([
    { collection: 'nodes', id: 'b', kind: 'changed' },
    { collection: 'links', id: 'k', kind: 'removed' },
  ]);
});
