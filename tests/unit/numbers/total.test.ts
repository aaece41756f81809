import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberNow } from '../../../shared/drawing/number-now.ts';
import { numberSubject } from '../../../client/numbers/number-subject.ts';
import {
  asOwn,
  asTotal,
  conversionWords,
  type TotalQuestion,
} from '../../../client/numbers/total.ts';
import { compiledRows } from '../../../shared/model/compiled-rows.ts';
import { must } from '../../../shared/base/must.ts';
import { event, scenarioOf, states } from '../../support/micro.ts';

/** Of an effect with two states. */
function plain(kind: TotalQuestion['kind'], leak: number): TotalQuestion {
  return { kind, leak, above: 0, whole: leak };
}

test('[U47] a total above the baseline promotes, one below it inhibits, whatever the link was', () => {
  const asked = plain('promotes', 0.1);
  expect(asOwn({ best: 0.64 }, asked)).toMatchObject({
    ok: true,
    kind: 'promotes',
    draft: { best: 0.6 },
  });
  expect(asOwn({ best: 0.05 }, asked)).toMatchObject({
    ok: true,
    kind: 'inhibits',
    draft: { best: 0.5 },
  });
  expect(asOwn({ best: 0.1 }, plain('inhibits', 0.1))).toMatchObject({
    kind: 'inhibits',
    draft: { best: 0 },
  });
});

test('[U47] with a baseline of 100 % the total is refused in words', () => {
  expect(asOwn({ best: 0.5 }, plain('promotes', 1)).ok).toBe(false);
});

test('[U47] a range follows, the other way round where the link inhibits', () => {
  expect(
    asOwn({ best: 0.64, range: { lo: 0.05, hi: 0.82 } }, plain('promotes', 0.1)),
  ).toMatchObject({
    ok: true,
    kind: 'promotes',
    draft: { best: 0.6, range: { lo: 0, hi: 0.8 } },
  });
  const total = asTotal({ best: 0.5, range: { lo: 0.25, hi: 0.75 } }, plain('inhibits', 0.4));
  expect(total).toEqual({ best: 0.2, range: { lo: 0.1, hi: 0.3 } });
});

test('[U47] asked as a total and back, a number is the same', () => {
  const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const kind = fc.constantFrom('promotes' as const, 'inhibits' as const);
  fc.assert(
    fc.property(part, part, kind, (own, leak, kind) => {
      const back = asOwn(asTotal({ best: own }, plain(kind, leak)), plain(kind, leak));
      expect(back).toMatchObject({ ok: true, kind });
      if (back.ok) expect(Math.abs(back.draft.best - own)).toBeLessThan(1e-5);
    }),
  );
});

/** A graded effect: interim and full deals, some of either without the cause. */
function graded(effects: Readonly<Record<string, unknown>>, more = {}) {
  return scenarioOf({
    nodes: {
      a: event(0.5),
      y: {
        kind: 'outcome',
        label: 'Deal',
        states: states('none', 'interim', 'full'),
        gate: { type: 'max' },
        leak: { interim: 0.1, full: 0.05 },
        ...more,
      },
    },
    links: { k: { from: 'a', to: 'y', kind: 'promotes', effects: { yes: effects } } },
  });
}

test('[U47] of a graded effect a total means a level or a higher one, and is what the model computes', () => {
  const scenario = graded({ interim: 0.3, full: 0.2 });
  const row = must(compiledRows(scenario, 'y')?.rows.get('a=yes'));
  const [, interim = 0, full = 0] = row;
  const totals = { interim: interim + full, full };
  for (const level of ['interim', 'full'] as const) {
    const subject = must(numberSubject(scenario, `link:k:yes:${level}`));
    const question = must(subject.total);
    const total = asTotal({ best: subject.value }, question);
    expect(total.best).toBeCloseTo(totals[level], 6);
    const back = asOwn(total, question);
    expect(back).toMatchObject({ ok: true, kind: 'promotes' });
    if (back.ok) expect(back.draft.best).toBeCloseTo(subject.value, 5);
  }
  expect(numberSubject(scenario, 'link:k:yes:interim')?.totalQuestion).toBe(
    'If only “a” were true, how likely is “interim” of “Deal”, or more, in total?',
  );
});

test('[U47] a level says how its total is taken apart, and cannot be less than the levels above it', () => {
  const question = must(
    numberSubject(graded({ interim: 0.3, full: 0.2 }), 'link:k:yes:interim')?.total,
  );
  expect(question).toMatchObject({ kind: 'promotes', above: 0.2 });
  const answer = asOwn({ best: 0.575 }, question);
  expect(answer).toMatchObject({ ok: true, draft: { best: 0.3 } });
  expect(conversionWords({ best: 0.3 }, question)).toBe(
    'Without it 15%, its higher levels bring 20%, so this level: 30%',
  );
  expect(asOwn({ best: 0.25 }, question)).toMatchObject({
    ok: false,
    words: expect.stringMatching(/32% already/),
  });
});

test('[U47] below the baseline of its level the link inhibits, and keeps the total of any level', () => {
  const question = must(numberSubject(graded({ full: 0.2 }), 'link:k:yes:full')?.total);
  const answer = asOwn({ best: 0.02 }, question);
  expect(answer).toMatchObject({ ok: true, kind: 'inhibits', draft: { best: 0.6 } });
  if (answer.ok) expect(answer.total).toBeCloseTo(0.15 * 0.4, 12);
});

test('[U47] a level that was asked as a total follows the baseline and the levels above it', () => {
  const asked = (leak: number, full: unknown) =>
    graded(
      { interim: { v: 0.3, lo: 0.2, hi: 0.4, total: 0.575 }, full },
      { leak: { interim: leak, full: 0.05 } },
    );
  const now = (scenario: ReturnType<typeof graded>) =>
    must(numberSubject(scenario, 'link:k:yes:interim'));
  expect(now(asked(0.1, 0.2)).num).toMatchObject({ v: 0.3, lo: 0.2, hi: 0.4 });
  // 1 − t = (1 − 0.575) / (1 − 0.25), and 0.2 of t goes to the full deal; of the range likewise.
  const later = now(asked(0.2, 0.2)).num;
  expect(later?.v).toBeCloseTo(1 - 0.425 / 0.75 - 0.2, 12);
  expect(later?.lo).toBeCloseTo(1 - (0.6 * 0.85) / 0.75 - 0.2, 12);
  const full = { v: 0.2, total: 0.24 };
  expect(now(asked(0.1, full)).value).toBeCloseTo(0.3, 12);
});

test('[U47] the pill of a graded effect shows what its total has become', () => {
  const scenario = graded(
    { full: { v: 0.2, total: 0.24 } },
    { leak: { interim: 0.1, full: 0.12 } },
  );
  const number = numberNow(must(scenario.links.get('k')), scenario);
  expect(number?.num.v).toBeCloseTo((0.24 - 0.12) / 0.88, 12);
});

test('[U91] four answers to the total question are kept as they were given', () => {
  const four = { lowest: 0.5, highest: 0.7, best: 0.64, confidence: 0.9 };
  const draft = { best: 0.64, range: { lo: 0.5, hi: 0.7 }, four };
  expect(asOwn(draft, plain('promotes', 0.1))).toMatchObject({ draft: { best: 0.6, four } });
});

test('[U47] where a total means nothing, that is said in one sentence', () => {
  const of = (more: object, kind = 'promotes') => {
    const scenario = graded({ full: 0.2 }, more);
    const link = { ...must(scenario.links.get('k')), kind: kind as 'promotes' };
    return numberSubject({ ...scenario, links: new Map([['k', link]]) }, 'link:k:yes:full');
  };
  expect(of({})?.noTotal).toBe('');
  for (const more of [{ gate: { type: 'and' } }, { ordered: false }]) {
    expect(of(more)?.total).toBeUndefined();
    expect(of(more)?.noTotal).toMatch(/^In total it cannot be asked: [^.]+\.$/);
  }
  expect(numberSubject(graded({}), 'link:k:necessity')?.noTotal).toMatch(/precondition/);
  expect(numberSubject(graded({}), 'score:k:yes:full')?.noTotal).toMatch(/score/);
  expect(numberSubject(graded({}), 'leak:y:full')?.noTotal).toBe('');
});
