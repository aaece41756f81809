import { expect, test } from 'vitest';
import { freeBand, gapWords } from '../../../client/inspector/word-gaps.ts';

test('[U68] a new word begins where no other holds, and gaps are told', () => {
  const words = [
    { lo: 0, hi: 0.2 },
    { lo: 0.1, hi: 0.3 },
    { lo: 0.6, hi: 1 },
  ];
  expect(freeBand(words)).toEqual({ lo: 0.3, hi: 0.6 });
  expect(gapWords(words)).toBe('No word for 30–60%: the nearest is shown.');
  expect(gapWords(words.slice(0, 1))).toContain('20–100%');
  expect(freeBand([])).toEqual({ lo: 0, hi: 0.2 });
  expect(freeBand([{ lo: 0, hi: 1 }])).toEqual({ lo: 0.8, hi: 1 });
  expect(gapWords([])).toBe('');
});
