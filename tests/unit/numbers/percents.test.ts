import { expect, test } from 'vitest';
import { draftText, exactPercent, numberText } from '../../../shared/drawing/percents.ts';

test('[M17] a number is written as it was entered, and only certainty as 0 or 100', () => {
  expect([0, 1, 0.125, 1 / 3, 0.00001, 0.99999, 0.57].map(exactPercent)).toEqual([
    '0',
    '100',
    '12.5',
    '33.33',
    '0.001',
    '99.999',
    '57',
  ]);
});

test('[U46] a range stands behind its number, whole where it was worked out', () => {
  expect(numberText({ v: 0.35, lo: 0.2, hi: 0.5 })).toBe('35% (20–50)');
  expect(numberText({ v: 0.5, lo: 0.242857142, hi: 0.757142857 })).toBe('50% (24–76)');
  expect(numberText({ v: 0.125, lo: 0.025, hi: 0.25 })).toBe('12.5% (2.5–25)');
  expect(numberText({ v: 1 / 3, lo: 0.2, hi: 0.46667, total: 0.55 })).toBe('33% (20–47)');
  expect(numberText({ v: 0.004, total: 0.1 })).toBe('<1%');
  expect(draftText({ best: 0.7 })).toBe('70%');
  expect(draftText({ best: 0.35, range: { lo: 0.2, hi: 0.5 } })).toBe('20–50%');
});
