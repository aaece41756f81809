import { describe, expect, test } from 'vitest';
import { marksOf } from '../../../client/analyse/link-effect-marks.ts';
import { paramWords } from '../../../client/analyse/param-words.ts';
import { curveOf, reachOf, suggestedChance } from '../../../client/analyse/reach.ts';
import { must } from '../../../shared/base/must.ts';
import { ratioAt, sensitivity } from '../../../shared/analyses/sensitivity.ts';
import { finish } from '../../../shared/analyses/steps.ts';
import { iranScenario } from '../../support/iran.ts';

const iran = iranScenario();
const found = must(finish(sensitivity(iran, { node: 'agreement', states: ['verified'] })));
const curved = found.influences.flatMap(({ ratio, max, swing }) =>
  ratio !== undefined && swing > 1e-6 ? [{ ratio, max }] : [],
);

describe('[U74] to reach a chance', () => {
  test('[U74] the number is told that makes it, on the curve that is drawn', () => {
    for (const one of curved) {
      const curve = curveOf(one);
      const wanted = suggestedChance(curve, found.chance);
      const reach = reachOf(curve, wanted, 0.5);
      expect(reach.kind).toBe('at');
      if (reach.kind === 'at') expect(ratioAt(one.ratio, reach.value)).toBeCloseTo(wanted, 12);
      expect(curve.points[0]?.at).toBe(0);
      expect(curve.points.at(-1)?.at).toBeCloseTo(one.max, 12);
    }
  });

  test('[U74] where no number makes it, how far it leads', () => {
    for (const one of curved) {
      const reach = reachOf(curveOf(one), 0.9, 0.5);
      expect(reach.kind).toBe('never');
      if (reach.kind !== 'never') continue;
      expect(reach.lowest).toBeLessThanOrEqual(found.chance + 1e-12);
      expect(reach.highest).toBeGreaterThanOrEqual(found.chance - 1e-12);
      expect(reach.highest).toBeLessThan(0.9);
    }
  });

  test('[U74] a curve that turns is crossed nearest to where the number is', () => {
    const points = [0, 0.5, 1].map((at) => ({ at, chance: at === 0.5 ? 0.4 : 0.2 }));
    expect(reachOf({ points }, 0.3, 0.9)).toEqual({ kind: 'at', value: expect.closeTo(0.75, 12) });
    expect(reachOf({ points }, 0.3, 0.1)).toEqual({ kind: 'at', value: expect.closeTo(0.25, 12) });
    expect(reachOf({ points }, 0.5, 0.1)).toEqual({ kind: 'never', lowest: 0.2, highest: 0.4 });
  });

  test('[U74] each number is called by its card or link and by which of its numbers it is', () => {
    const words = found.influences.map(({ param }) => paramWords(iran, param));
    expect(words.every(({ title, question }) => title !== '' && question !== '')).toBe(true);
    const both = words.map(({ title, detail }) => `${title}|${detail}`);
    expect(new Set(both).size).toBe(both.length);
  });
});

describe('[U76] what links add, on the canvas', () => {
  test('[U76] the largest is the thickest, colour tells the direction, nothing stands back', () => {
    const effect = (link: string, delta: number) => ({ link, delta, without: 0.1 });
    const marks = must(
      marksOf({ links: [effect('a', 0.2), effect('b', -0.05), effect('c', 0)] }) ?? undefined,
    );
    expect([...marks.keys()]).toEqual(['a', 'b']);
    expect(marks.get('a')?.tone).toBe('raises');
    expect(marks.get('b')?.tone).toBe('lowers');
    expect(marks.get('a')?.width).toBeGreaterThan(marks.get('b')?.width ?? Infinity);
  });
});
