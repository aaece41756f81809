import { expect, test } from 'vitest';
import { rangeOfFour } from '../../../shared/model/four-steps.ts';
import { microCase } from '../../support/micro.ts';

test('[M26] the four-step question gives a range that holds nine times in ten', () => {
  const { lo, hi } = microCase('M26').expected;
  const range = rangeOfFour({ lowest: 0.3, highest: 0.7, best: 0.5, confidence: 0.7 });
  expect(range?.lo).toBeCloseTo(lo, 12);
  expect(range?.hi).toBeCloseTo(hi, 12);
});

test('[M26] whoever is surer than that has a narrower range, and none goes beyond 0 or 100 %', () => {
  expect(rangeOfFour({ lowest: 0.2, highest: 0.8, best: 0.5, confidence: 0.9 })).toEqual({
    lo: 0.2,
    hi: 0.8,
  });
  const sure = rangeOfFour({ lowest: 0.2, highest: 0.8, best: 0.5, confidence: 1 });
  expect(sure?.lo).toBeCloseTo(0.23, 12);
  expect(sure?.hi).toBeCloseTo(0.77, 12);
  expect(rangeOfFour({ lowest: 0.05, highest: 0.9, best: 0.5, confidence: 0.5 })).toEqual({
    lo: 0,
    hi: 1,
  });
});

test('[M26] answers that contradict each other give none', () => {
  const fine = { lowest: 0.2, highest: 0.8, best: 0.5, confidence: 0.8 };
  for (const wrong of [{ lowest: 0.6 }, { highest: 0.4 }, { best: 0.9 }, { confidence: 0 }]) {
    expect(rangeOfFour({ ...fine, ...wrong })).toBeUndefined();
  }
});
