import { expect, test } from 'vitest';
import { Things } from '../../../client/canvas/things.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { must } from '../../../shared/base/must.ts';
import { bigBoard } from '../../support/big-board.ts';

function moved(scenario: Scenario, id: string, x: number, y: number): Scenario {
  const node = must(scenario.nodes.get(id));
  return { ...scenario, nodes: new Map(scenario.nodes).set(id, { ...node, pos: { x, y } }) };
}

test('[C2] a reading tells what moved, came or went, and nothing else', () => {
  const things = new Things();
  const scenario = bigBoard(40);
  expect(things.read(scenario).moved.size).toBe(40);
  expect(things.read(scenario)).toEqual({ moved: new Set(), structure: false });
  expect(things.read(moved(scenario, 'n3', 5, 6))).toEqual({
    moved: new Set(['n3']),
    structure: false,
  });
  const nodes = new Map(scenario.nodes);
  nodes.delete('n3');
  expect(things.read({ ...scenario, nodes })).toEqual({ moved: new Set(['n3']), structure: true });
  expect(things.box('n3')).toBeUndefined();
});

test('[C2] what is dragged stays under the hand whatever others do, and goes where the document says when let go', () => {
  const things = new Things();
  const scenario = bigBoard(10);
  things.read(scenario);
  things.hold('n1', { x: 900, y: 900 });
  things.read(moved(scenario, 'n1', 50, 60));
  expect(things.box('n1')).toMatchObject({ x: 900, y: 900 });
  expect([...things.cardsIn({ x: 890, y: 890, width: 30, height: 30 })]).toContain('n1');
  expect(things.release()).toEqual(new Set(['n1']));
  expect(things.box('n1')).toMatchObject({ x: 50, y: 60 });
});
