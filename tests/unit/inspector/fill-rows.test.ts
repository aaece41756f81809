import { expect, test } from 'vitest';
import { filledDown, filledRight, normalisedRows } from '../../../client/inspector/fill-rows.ts';

test('[U90] filling down goes through the rows in view below, and no others', () => {
  const filled = filledDown('b', ['a', 'b', 'c', 'd'], [0.2, 0.8]);
  expect([...filled]).toEqual([
    ['c', [0.2, 0.8]],
    ['d', [0.2, 0.8]],
  ]);
  expect(filledDown('d', ['a', 'b', 'c', 'd'], [0.2, 0.8]).size).toBe(0);
});

test('[U90] filling right shares what is left evenly, and the row sums', () => {
  expect(filledRight([0.4, 0.5, 0.1, 0], 0)).toEqual([0.4, 0.2, 0.2, 0.2]);
  expect(filledRight([0.4, 0.5, 0.1, 0], 1)).toEqual([0.4, 0.5, 0.05, 0.05]);
  expect(filledRight([0.4, 0.6], 1)).toBeUndefined();
  expect(filledRight([0.8, 0.5, 0.1], 1)).toBeUndefined();
});

test('[U90] only rows that do not sum are brought to 100 %', () => {
  const rows = new Map([
    ['a', [0.6, 0.6]],
    ['b', [0.5, 0.5]],
  ]);
  expect([...normalisedRows(rows)]).toEqual([['a', [0.5, 0.5]]]);
});
