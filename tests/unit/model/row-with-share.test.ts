import { expect, test } from 'vitest';
import { rowWithShare } from '../../../shared/model/row-with-share.ts';

const states = ['none', 'some', 'full'].map((id) => ({ id, label: id, phrase: id }));

test('[M23] the other states share the rest as they did before', () => {
  const row = { none: { v: 0.6 }, some: { v: 0.3 }, full: { v: 0.1 } };
  const next = rowWithShare(row, states, 'full', { v: 0.4 });
  expect(next['none']?.v).toBeCloseTo(0.4, 12);
  expect(next['some']?.v).toBeCloseTo(0.2, 12);
  expect(next['full']).toEqual({ v: 0.4 });
});

test('[M23] states that had nothing share the rest alike', () => {
  const row = { none: { v: 0 }, some: { v: 0 }, full: { v: 1 } };
  const next = rowWithShare(row, states, 'full', { v: 0.5 });
  expect([next['none']?.v, next['some']?.v]).toEqual([0.25, 0.25]);
});

test('[M23] a cell that keeps its value keeps its range', () => {
  const row = { none: { v: 0.6, lo: 0.5, hi: 0.7 }, some: { v: 0.3 }, full: { v: 0.1 } };
  const next = rowWithShare(row, states, 'full', { v: 0.1, lo: 0.05, hi: 0.2 });
  expect(next['none']).toEqual({ v: 0.6, lo: 0.5, hi: 0.7 });
});
