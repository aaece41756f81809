import { expect, test } from 'vitest';
import {
  formatProbability,
  formatShares,
  wholePercents,
} from '../../../shared/model/format-probability.ts';
import { parseNumber } from '../../../shared/model/parse-number.ts';
import { microCase } from '../../support/micro.ts';

interface Parsed {
  readonly v?: number;
  readonly lo?: number;
  readonly hi?: number;
  readonly word?: string;
  readonly ask?: string;
  readonly issue?: string;
  readonly clear?: boolean;
}

function parsed(text: string): Parsed {
  const entry = parseNumber(text);
  if (entry.kind === 'clear') return { clear: true };
  if (entry.kind === 'issue') return { issue: entry.code };
  const { scale: _scale, ...num } = entry.num;
  return { ...num, ...(entry.ask ? { ask: entry.ask.question } : {}) };
}

test('[M16] a percent field reads what people type', () => {
  const { input, expected } = microCase('M21');
  expect(input.text.map(parsed)).toEqual(expected);
});

test.each([
  ['۳۵٪', { v: 0.35 }],
  ['٣٥', { v: 0.35 }],
  ['20-50', { v: 0.35, lo: 0.2, hi: 0.5 }],
  ['30 % (20–50)', { v: 0.3, lo: 0.2, hi: 0.5 }],
  ['>99', { v: 0.995, lo: 0.99, hi: 1 }],
  ['1 out of 8', { v: 0.125 }],
  ['0.5%', { v: 0.005 }],
  ['100', { v: 1 }],
  ['0', { v: 0 }],
  ['-3', { issue: 'E-RANGE' }],
  ['5/4', { issue: 'E-RANGE' }],
  ['0/0', { issue: 'E-RANGE' }],
  ['50-20', { issue: 'E-RANGE' }],
  ['1e3', { issue: 'E-PARSE' }],
  ['70 percent', { v: 0.7 }],
  ['about 70', { v: 0.7 }],
  ['70?', { v: 0.7 }],
  ['12,5', { v: 0.125 }],
  ['12,5 %', { v: 0.125 }],
  ['0,5 %', { v: 0.005 }],
  ['70–80', { v: 0.75, lo: 0.7, hi: 0.8 }],
  ['70%-80%', { v: 0.75, lo: 0.7, hi: 0.8 }],
  ['20 .. 50', { v: 0.35, lo: 0.2, hi: 0.5 }],
  ['between 20 and 50', { v: 0.35, lo: 0.2, hi: 0.5 }],
  ['from 20 to 50', { v: 0.35, lo: 0.2, hi: 0.5 }],
  ['20% to 50%', { v: 0.35, lo: 0.2, hi: 0.5 }],
  ['35 ± 10', { v: 0.35, lo: 0.25, hi: 0.45 }],
  ['95 +- 10 %', { v: 0.95, lo: 0.85, hi: 1 }],
  ['35 [20–50]', { v: 0.35, lo: 0.2, hi: 0.5 }],
  ['less than 5', { v: 0.025, lo: 0, hi: 0.05 }],
  ['at least 90 %', { v: 0.95, lo: 0.9, hi: 1 }],
  ['3 to 1', { v: 0.75 }],
  ['1 in 1,000', { v: 0.001 }],
  ['1 in 10.000', { v: 0.0001 }],
  ['1/1 000', { v: 0.001 }],
  ['50/50', { v: 0.5 }],
  ['50-50', { v: 0.5 }],
  ['fifty-fifty', { v: 0.5 }],
  ['half', { v: 0.5 }],
  ['½', { v: 0.5 }],
  ['%70', { v: 0.7 }],
  ['７０％', { v: 0.7 }],
  ['<0', { issue: 'E-RANGE' }],
  ['>100', { issue: 'E-RANGE' }],
  ['≥100', { v: 1, lo: 1, hi: 1 }],
  ['1 in 0', { issue: 'E-RANGE' }],
  ['60/40', { v: 0.6 }],
  ['60-40', { v: 0.6 }],
  ['20–120', { issue: 'E-RANGE' }],
  ['10 (20–50)', { issue: 'E-RANGE' }],
  ['70 80', { issue: 'E-PARSE' }],
  ['100:1', { v: 100 / 101 }],
  ['<1%', { v: 0.005, lo: 0, hi: 0.01 }],
])('[M16] “%s” is read', (text, want) => {
  expect(parsed(text)).toEqual(want);
});

test('[M16] a number between 0 and 1 is asked back, with both readings', () => {
  const entry = parseNumber('0.7');
  expect(entry.kind === 'value' ? entry.ask?.readings : []).toEqual([{ v: 0.7 }, { v: 0.007 }]);
});

test.each([
  ['0.7?', ['70%', '0.7%']],
  ['.5', ['50%', '0.5%']],
  ['0.2-0.5', ['20–50%', '0.2–0.5%']],
  ['0.2 to 0.5', ['20–50%', '0.2–0.5%']],
  ['>0.9', ['>90%', '>0.9%']],
  ['20 to 50', ['20–50%', 'odds of 20 to 50']],
  ['1 to 3', ['1–3%', 'odds of 1 to 3']],
  ['30/70', ['30%', '42.8571428571%']],
])('[M16] “%s” is asked back', (text, want) => {
  expect(parsed(text).ask).toBe(`${want.join(' or ')}?`);
});

test('[M16] of two readings the likelier comes first', () => {
  expect(parsed('20 to 50')).toMatchObject({ v: 0.35, lo: 0.2, hi: 0.5 });
  expect(parsed('1 to 3')).toMatchObject({ v: 0.25 });
  expect(parsed('0.2–0.5')).toMatchObject({ v: 0.35, lo: 0.2, hi: 0.5 });
});

test('[M17] shares are whole percents that sum to 100, and never certain unless exact', () => {
  const { input, expected } = microCase('M19');
  expect(input.p.map(formatShares)).toEqual(expected);
});

test('[M17] a single probability is rounded to the nearest percent', () => {
  expect([0, 0.001, 0.004, 0.145, 0.5, 0.996, 1].map(formatProbability)).toEqual([
    '0%',
    '<1%',
    '<1%',
    '15%',
    '50%',
    '>99%',
    '100%',
  ]);
  expect(wholePercents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
});
