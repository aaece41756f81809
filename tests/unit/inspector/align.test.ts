import { expect, test } from 'vitest';
import { aligned, spread } from '../../../client/inspector/align.ts';

const box = (id: string, x: number, y: number, width = 200, height = 96) => ({
  id,
  pos: { x, y },
  width,
  height,
});

test('[U45] aligning moves everything to one line and leaves what is there already', () => {
  const boxes = [box('a', 0, 0), box('b', 40, 200), box('c', 300, 400, 100)];
  expect([...aligned(boxes, 'left')]).toEqual([
    ['b', { x: 0, y: 200 }],
    ['c', { x: 0, y: 400 }],
  ]);
  expect(aligned(boxes, 'right').get('c')).toBeUndefined();
  expect(aligned(boxes, 'right').get('a')).toEqual({ x: 200, y: 0 });
  expect(aligned(boxes, 'centre').get('c')).toEqual({ x: 150, y: 400 });
});

test('[U45] spreading makes equal gaps between the outermost two', () => {
  const boxes = [box('a', 0, 0), box('b', 210, 5), box('c', 800, 9)];
  expect([...spread(boxes, 'across')]).toEqual([['b', { x: 400, y: 5 }]]);
  expect(spread(boxes.slice(0, 2), 'across').size).toBe(0);
});
