import { expect, test } from 'vitest';
import { strengthWord } from '../../../shared/model/strength-words.ts';
import { findWord, wordFor, wordsOf } from '../../../shared/model/words.ts';
import { microCase } from '../../support/micro.ts';

test('[M15] a probability has the ICD 203 word of its band, at a boundary the one nearer to even', () => {
  const { input, expected } = microCase('M17');
  expect(input.p.map((p) => wordFor('icd203', p)?.word)).toEqual(expected);
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
  expect(wordFor('phia', 0.06)?.word).toBe('remote chance');
  expect(wordFor('phia', 0.09)?.word).toBe('highly unlikely');
  expect(wordFor('phia', 0.525)?.word).toBe('realistic possibility');
  expect(wordFor('phia', 0.77)?.word).toBe('likely or probable');
});

test('[M15] words are found in any case and on other scales; a scale of numbers has none', () => {
  expect(findWord('  Probably  NOT ', 'icd203')).toMatchObject({ scale: 'kent', mid: 0.3 });
  expect(findWord('probable', 'phia')).toMatchObject({ scale: 'phia', mid: 0.65 });
  expect(findWord('perhaps', 'icd203')).toBeUndefined();
  expect(wordsOf('custom')).toEqual([]);
  expect(wordFor('custom', 0.5)).toBeUndefined();
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
