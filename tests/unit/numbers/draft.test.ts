import { describe, expect, test } from 'vitest';
import {
  draftOf,
  numOf,
  sameDraft,
  withBest,
  withHigh,
  withLow,
  withRange,
} from '../../../client/numbers/draft.ts';

describe('a number while it is entered', () => {
  test('[U46] what was entered is written back unchanged, and no longer as assumed', () => {
    const num = { v: 0.35, lo: 0.2, hi: 0.5, assumed: true as const };
    expect(numOf(draftOf(num, 0.5))).toEqual({ v: 0.35, lo: 0.2, hi: 0.5 });
    expect(numOf(draftOf(undefined, 0.5))).toEqual({ v: 0.5 });
  });

  test('[U46] the ends of the range stay around the best value', () => {
    const draft = withRange({ best: 0.35 }, true);
    expect(draft.range).toEqual({ lo: 0.25, hi: 0.45 });
    expect(withLow(draft, 0.6).range?.lo).toBe(0.35);
    expect(withHigh(draft, 0.1).range?.hi).toBe(0.35);
    expect(withBest(draft, 0.7)).toEqual({ best: 0.7, range: { lo: 0.25, hi: 0.7 } });
    expect(withRange({ best: 0.97 }, true).range).toEqual({ lo: 0.87, hi: 1 });
  });

  test('[U46] a moved value leaves the word and the range that came with it', () => {
    const likely = {
      best: 0.675,
      range: { lo: 0.55, hi: 0.8 },
      word: { text: 'likely', scale: 'icd203' as const },
    };
    expect(numOf(likely)).toEqual({ v: 0.675, lo: 0.55, hi: 0.8, word: 'likely', scale: 'icd203' });
    expect(withBest(likely, 0.9)).toEqual({ best: 0.9 });
    expect(sameDraft(likely, withLow(likely, 0.55))).toBe(false);
  });

  test('[U91] the four answers stay with the number until it is changed otherwise', () => {
    const four = { lowest: 0.3, highest: 0.7, best: 0.5, confidence: 0.7 };
    const num = { v: 0.5, lo: 0.24, hi: 0.76, four };
    const draft = draftOf(num, 0.5);
    expect(numOf(draft)).toEqual(num);
    for (const moved of [withBest(draft, 0.6), withLow(draft, 0.2), withRange(draft, false)]) {
      expect(numOf(moved)).not.toHaveProperty('four');
    }
    const surer = { ...draft, four: { ...four, confidence: 0.8 } };
    expect([sameDraft(draft, { ...draft }), sameDraft(draft, surer)]).toEqual([true, false]);
  });

  test('[U46] a range without width is no range', () => {
    expect(numOf({ best: 0.4, range: { lo: 0.4, hi: 0.4 } })).toEqual({ v: 0.4 });
  });
});
