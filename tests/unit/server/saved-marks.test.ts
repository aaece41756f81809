import { expect, test } from 'vitest';
import { SavedMarks } from '../../../server/rooms/saved-marks.ts';

test('[S2] saved(n) speaks of the first n: a frame that waits holds back those after it', () => {
  const told: number[] = [];
  const marks = new SavedMarks((count) => told.push(count));
  const [first, second, third] = [marks.begin(), marks.begin(), marks.begin()];
  second();
  expect(told).toEqual([]);
  first();
  expect(told).toEqual([2]);
  third();
  third();
  expect(told).toEqual([2, 3]);
});
