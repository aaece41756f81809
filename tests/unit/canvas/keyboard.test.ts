import { expect, test } from 'vitest';
import { along, nearest, sibling } from '../../../client/canvas/neighbours.ts';
import { cardSize } from '../../../shared/drawing/sizes.ts';
import { iranMediation } from '../../../shared/templates/iran-mediation.ts';

const scenario = iranMediation.scenario();
const place = (id: string) => {
  const pos = scenario.nodes.get(id)?.pos;
  return pos && { ...pos, ...cardSize };
};

test('[C10] arrows go from a card along a link to its effect, and back the way one came', () => {
  expect(along(scenario, 'us_request', 'right', place, null)).toBe('l01');
  expect(along(scenario, 'l01', 'right', place, 'us_request')).toBe('ru_mediation');
  expect(along(scenario, 'ru_mediation', 'left', place, 'l01')).toBe('l01');
  expect(along(scenario, 'iran_response', 'left', place, 'l09')).toBe('l09');
  expect(along(scenario, 'us_request', 'left', place, null)).toBeUndefined();
});

test('[C10] up and down go through the cards of the same phase in order', () => {
  const phase = [...scenario.nodes.values()].filter((node) => node.phase === 'p4');
  const order = phase.sort((a, b) => a.pos.y - b.pos.y).map(({ id }) => id);
  const walked = [order[0]];
  for (let at = order[0]; at !== undefined;) {
    at = sibling(scenario, at, 'down', place);
    if (at !== undefined) walked.push(at);
  }
  expect(walked).toEqual(order);
  expect(sibling(scenario, order[0] ?? '', 'up', place)).toBeUndefined();
});

test('[C10] with Shift the nearest object that way is next, straight ahead before aside', () => {
  const boxes: Record<string, { x: number; y: number; width: number; height: number }> = {
    ahead: { x: 500, y: 10, width: 10, height: 10 },
    aside: { x: 300, y: 400, width: 10, height: 10 },
    behind: { x: -100, y: 0, width: 10, height: 10 },
  };
  const from = { x: 0, y: 0, width: 10, height: 10 };
  const at = (id: string) => boxes[id];
  expect(nearest(Object.keys(boxes), from, 'right', at)).toBe('ahead');
  expect(nearest(Object.keys(boxes), from, 'left', at)).toBe('behind');
  expect(nearest(Object.keys(boxes), from, 'up', at)).toBeUndefined();
});
