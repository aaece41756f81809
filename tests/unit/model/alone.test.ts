import { expect, test } from 'vitest';
import {
  alonePromotes,
  asCounted,
  fromTotal,
  totalWithBlock,
  totalWithStrength,
} from '../../../shared/model/alone.ts';
import { compile } from '../../../shared/model/compile.ts';
import { event, microCase, scenarioOf, states } from '../../support/micro.ts';

const { input, expected } = microCase('M02');

test.each(input.map(([leak, total], at) => [leak, total, expected[at]] as const))(
  '[M2] with a baseline of %d, a total of %d becomes the link’s own number',
  (leak, total, want) => {
    const answer = fromTotal(total, leak);
    expect(answer.kind).toBe(want?.kind);
    expect('issue' in answer ? answer.issue : undefined).toBe(want?.issue);
    if (answer.kind === 'promotes') {
      expect(answer.strength).toBeCloseTo(Number(want?.s), 12);
      expect(totalWithStrength(answer.strength, leak)).toBeCloseTo(total, 12);
    }
    if (answer.kind === 'inhibits') {
      expect(answer.block).toBeCloseTo(Number(want?.q), 12);
      expect(totalWithBlock(answer.block, leak)).toBeCloseTo(total, 12);
    }
  },
);

function withTotal(total: number, leak: number) {
  const { numbers, issues } = compile(
    scenarioOf({
      nodes: { a: event(0.5), y: event(leak) },
      links: { k: { from: 'a', to: 'y', effects: { yes: { yes: { v: 0.6, total } } } } },
    }),
  );
  const value = numbers.find(({ param }) => param === 'link:k:yes:yes')?.value;
  return { value, codes: issues.map(({ code }) => code) };
}

test('[M2] a number that answers the total question follows the baseline', () => {
  expect(withTotal(0.64, 0.1)).toEqual({ value: 0.6, codes: [] });
  expect(withTotal(0.64, 0.28).value).toBeCloseTo(0.5, 12);
});

test('[M2] a baseline that has passed the total is a warning, and one of 100 % an error', () => {
  expect(withTotal(0.64, 0.7)).toEqual({ value: 0, codes: ['W-ALONE-BELOW-LEAK', 'I-NO-EFFECT'] });
  expect(withTotal(0.64, 1)).toEqual({ value: 0.6, codes: ['E-LEAK-ONE'] });
});

test('[M2] the range of such a number follows the baseline too, for links of both kinds', () => {
  const total = { lo: 0.4, v: 0.55, hi: 0.7 };
  const at = (leak: number) => {
    const own = (p: number) => alonePromotes(p, leak).value ?? 0;
    return { v: own(total.v), lo: own(total.lo), hi: own(total.hi), total: total.v };
  };
  const now = asCounted(at(0.1), at(0.3).v);
  for (const key of ['v', 'lo', 'hi'] as const) expect(now[key]).toBeCloseTo(at(0.3)[key], 12);
  const block = (p: number, leak: number) => 1 - p / leak;
  const stops = { v: block(0.2, 0.5), lo: block(0.25, 0.5), hi: block(0.1, 0.5), total: 0.2 };
  const later = asCounted(stops, block(0.2, 0.8));
  expect(later.lo).toBeCloseTo(block(0.25, 0.8), 12);
  expect(later.hi).toBeCloseTo(block(0.1, 0.8), 12);
});

test('[M2] of a graded effect a total means a level or a higher one, and higher ones may pass it', () => {
  const levels = { states: states('none', 'some', 'full'), gate: { type: 'max' } };
  const compiled = (full: unknown) =>
    compile(
      scenarioOf({
        nodes: {
          a: event(0.5),
          y: event(undefined, { ...levels, leak: { some: 0.1, full: 0.1 } }),
        },
        links: {
          k: { from: 'a', to: 'y', effects: { yes: { some: { v: 0.3, total: 0.6 }, full } } },
        },
      }),
    );
  const value = (full: unknown) =>
    compiled(full).numbers.find(({ param }) => param === 'link:k:yes:some')?.value;
  // t = (0.6 − 0.2) / 0.8 = 0.5, of which the full level has 0.2.
  expect(value(0.2)).toBeCloseTo(0.3, 12);
  expect(compiled(0.2).issues).toEqual([]);
  expect(value(0.5)).toBe(0);
  expect(compiled(0.5).issues).toEqual([]);
  expect(value(0.6)).toBe(0);
  const [issue] = compiled(0.6).issues;
  expect(issue?.code).toBe('W-ALONE-BELOW-LEAK');
  expect(issue?.message).toMatch(/higher levels have moved past the total/);
});
