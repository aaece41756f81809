import { expect, test } from 'vitest';
import { strengthOf, strengthWord } from '../../../shared/model/strength-words.ts';
import { findWord, wordFor, wordsOf } from '../../../shared/model/words.ts';
import { microCase } from '../../support/micro.ts';

test('[M15] a probability has the ICD 203 word of its band, at a boundary the one nearer to even', () => {
  const { input, expected } = microCase('M17');
  expect(input.p.map((p) => wordFor({ scale: 'icd203' }, p)?.word)).toEqual(expected);
});

test('[M15] entering a word stores the middle and the ends of its band', () => {
  const { input, expected } = microCase('M18');
  expect(
    input.words.map((word) => {
      const { mid, lo, hi } = findWord(word, 'icd203') ?? {};
      return { mid, lo, hi };
    }),
  ).toEqual(expected);
});

test('[M15] in the gaps of the PHIA yardstick the nearest band counts', () => {
  expect(wordFor({ scale: 'phia' }, 0.06)?.word).toBe('remote chance');
  expect(wordFor({ scale: 'phia' }, 0.09)?.word).toBe('highly unlikely');
  expect(wordFor({ scale: 'phia' }, 0.525)?.word).toBe('realistic possibility');
  expect(wordFor({ scale: 'phia' }, 0.77)?.word).toBe('likely or probable');
});

test('[M15] words are found in any case and on other scales; a scale of numbers has none', () => {
  expect(findWord('  Probably  NOT ', 'icd203')).toMatchObject({ scale: 'kent', mid: 0.3 });
  // ICD 203 has two names for each band; its own come before those of other scales.
  expect(findWord('Probable', 'icd203')).toMatchObject({ scale: 'icd203', word: 'likely' });
  expect(findWord('nearly certain', 'icd203')).toMatchObject({ word: 'almost certain' });
  expect(findWord('probable', 'kent')).toMatchObject({ scale: 'kent' });
  expect(findWord('probable', 'phia')).toMatchObject({ scale: 'phia', mid: 0.65 });
  expect(findWord('perhaps', 'icd203')).toBeUndefined();
  expect(wordsOf({ scale: 'custom' })).toEqual([]);
  expect(wordFor({ scale: 'custom' }, 0.5)).toBeUndefined();
});

const own = [
  { id: 'b', word: 'No way', lo: 0, hi: 0.1 },
  { id: 'c', word: 'Maybe', lo: 0.1, hi: 0.9 },
  { id: 'a', word: 'A good bet', lo: 0.6, hi: 0.8 },
];

test('[M25] a board’s own words are found, read and shown as those of a scale', () => {
  const custom = { scale: 'custom', words: own } as const;
  expect(findWord(' no  WAY ', 'custom', own)).toMatchObject({ mid: 0.05, lo: 0, hi: 0.1 });
  expect(findWord('likely', 'custom', own)).toMatchObject({ scale: 'icd203' });
  expect(wordFor(custom, 0.02)?.word).toBe('No way');
  expect(wordFor(custom, 0.1)?.word).toBe('Maybe');
  expect(wordFor(custom, 0.95)?.word).toBe('Maybe');
  expect(wordFor({ scale: 'icd203', words: own }, 0.02)?.word).toBe('almost no chance');
});

test('[M25] where own bands overlap the word that is about the value counts', () => {
  const custom = { scale: 'custom', words: own } as const;
  expect(wordFor(custom, 0.69)?.word).toBe('A good bet');
  expect(wordFor(custom, 0.5)?.word).toBe('Maybe');
});

test('[M15] a strength word stands for its number, in any case', () => {
  expect(
    ['Not at all', 'barely', ' NEARLY  decisive ', 'decisive', 'likely'].map(strengthOf),
  ).toEqual([0, 0.1, 0.9, 1, undefined]);
});

test('[M15] a link’s strength has the nearest word', () => {
  expect([0, 0.1, 0.3, 0.5, 0.8, 0.9, 1].map(strengthWord)).toEqual([
    'not at all',
    'barely',
    'somewhat',
    'clearly',
    'strongly',
    'nearly decisive',
    'decisive',
  ]);
});
