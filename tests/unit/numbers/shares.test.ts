import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cumulated,
  moveDivider,
  normalised,
  restTo,
  sumsToOne,
} from '../../../client/numbers/shares.ts';

const distribution = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 12 })
  .map(normalised);

describe('shares of one row', () => {
  test('[U40] dragging a divider trades between its two neighbours and leaves the others', () => {
    expect(moveDivider([0.5, 0.3, 0.2], 0, 0.6)).toEqual([0.6, 0.2, 0.2]);
    expect(moveDivider([0.5, 0.3, 0.2], 1, 0.55)).toEqual([0.5, 0.05, 0.45]);
  });

  test('[U40] a divider stops at the next one', () => {
    expect(moveDivider([0.5, 0.3, 0.2], 0, 0.95)).toEqual([0.8, 0, 0.2]);
    expect(moveDivider([0.5, 0.3, 0.2], 1, 0.1)).toEqual([0.5, 0, 0.5]);
  });

  test('[U40] the sum stays 100 % over any hundred drags', () => {
    const drag = fc.record({
      divider: fc.nat(10),
      position: fc.double({ min: -1, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(distribution, fc.array(drag, { maxLength: 100 }), (start, drags) => {
        const end = drags.reduce(
          (shares, { divider, position }) => moveDivider(shares, divider, position),
          start,
        );
        expect(Math.abs(cumulated(end, end.length - 1) - 1)).toBeLessThan(1e-6);
        expect(Math.min(...end)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('[U41] normalising keeps the proportions, and all zero becomes even', () => {
    expect(normalised([0.6, 0.5])).toEqual([0.6 / 1.1, 0.5 / 1.1]);
    expect(normalised([0, 0])).toEqual([0.5, 0.5]);
  });

  test('[U41] the rest goes to the state that is named, unless the others leave none', () => {
    expect(restTo([0.5, 0.3, 0.4], 1)).toEqual([0.5, 0.1, 0.4]);
    expect(restTo([0.7, 0.3, 0.4], 1)).toBeUndefined();
  });

  test('[U41] half a point off still counts as 100 %', () => {
    expect(sumsToOne([0.333, 0.333, 0.333])).toBe(true);
    expect(sumsToOne([0.5, 0.6])).toBe(false);
  });
});
