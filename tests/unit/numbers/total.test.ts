import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asOwn, asTotal } from '../../../client/numbers/total.ts';

test('[U47] a total above the baseline promotes, one below it inhibits, whatever the link was', () => {
  const asked = { kind: 'promotes', leak: 0.1 } as const;
  expect(asOwn({ best: 0.64 }, asked)).toEqual({
    ok: true,
    kind: 'promotes',
    draft: { best: 0.6 },
  });
  expect(asOwn({ best: 0.05 }, asked)).toEqual({
    ok: true,
    kind: 'inhibits',
    draft: { best: 0.5 },
  });
  expect(asOwn({ best: 0.1 }, { kind: 'inhibits', leak: 0.1 })).toMatchObject({
    kind: 'inhibits',
    draft: { best: 0 },
  });
});

test('[U47] with a baseline of 100 % the total is refused in words', () => {
  expect(asOwn({ best: 0.5 }, { kind: 'promotes', leak: 1 }).ok).toBe(false);
});

test('[U47] a range follows, the other way round where the link inhibits', () => {
  expect(
    asOwn({ best: 0.64, range: { lo: 0.05, hi: 0.82 } }, { kind: 'promotes', leak: 0.1 }),
  ).toEqual({ ok: true, kind: 'promotes', draft: { best: 0.6, range: { lo: 0, hi: 0.8 } } });
  const total = asTotal(
    { best: 0.5, range: { lo: 0.25, hi: 0.75 } },
    { kind: 'inhibits', leak: 0.4 },
  );
  expect(total).toEqual({ best: 0.2, range: { lo: 0.1, hi: 0.3 } });
});

test('[U47] asked as a total and back, a number is the same', () => {
  const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const kind = fc.constantFrom('promotes' as const, 'inhibits' as const);
  fc.assert(
    fc.property(part, part, kind, (own, leak, kind) => {
      const back = asOwn(asTotal({ best: own }, { kind, leak }), { kind, leak });
      expect(back).toMatchObject({ ok: true, kind });
      if (back.ok) expect(Math.abs(back.draft.best - own)).toBeLessThan(1e-5);
    }),
  );
});
