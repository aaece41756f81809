import { describe, expect, test } from 'vitest';
import { rowOf, sharesOf, sumText, withTyped } from '../../../client/numbers/row-entry.ts';

const states = ['low', 'mid', 'high'].map((id) => ({ id, label: id, phrase: id }));

describe('a row as it is typed', () => {
  test('[U42] missing cells share what the others leave', () => {
    expect(sharesOf({ low: { v: 0.6 } }, states)).toEqual([0.6, 0.2, 0.2]);
    expect(sharesOf(undefined, states)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  test('[U42] a cell that kept its value keeps its range, and the whole row is confirmed', () => {
    const before = { low: { v: 0.5, lo: 0.4, hi: 0.6, assumed: true as const }, mid: { v: 0.3 } };
    expect(rowOf([0.5, 0.2, 0.3], states, before)).toEqual({
      low: { v: 0.5, lo: 0.4, hi: 0.6 },
      mid: { v: 0.2 },
      high: { v: 0.3 },
    });
  });

  test('[U42] of two states the other takes the rest; of three nobody is changed unasked', () => {
    expect(withTyped([0.5, 0.5], 0, 0.7)).toEqual([0.7, 0.3]);
    expect(withTyped([0.5, 0.3, 0.2], 0, 0.6)).toEqual([0.6, 0.3, 0.2]);
  });

  test('[U41] the badge says what the row sums to', () => {
    expect(sumText([0.6, 0.3, 0.2])).toBe('Σ 110 %');
  });
});
