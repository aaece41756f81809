import { ratioAt, valueFor, type Ratio } from '../../shared/analyses/sensitivity.ts';
import type { CurvePoint } from '../charts/Curve.tsx';

/** How a chance follows one number. */
export interface Curved {
  readonly points: readonly CurvePoint[];
  /** Present where the points lie on a ratio of two straight lines: then a value is found exactly. */
  readonly exact?: Exact | undefined;
}

export interface Exact {
  readonly ratio: Ratio;
  /** The most that its neighbours leave the number. */
  readonly max: number;
}

/** Parts of a drawn curve; it bends little. */
const parts = 60;

/** The curve of a ratio along the whole of its number, where the evidence can be. */
export function curveOf({ ratio, max }: Exact): Curved {
  const points = Array.from({ length: parts + 1 }, (_, part) => (part / parts) * max).flatMap(
    (at) => {
      const chance = ratioAt(ratio, at);
      return chance === undefined ? [] : [{ at, chance }];
    },
  );
  return { points, exact: { ratio, max } };
}

/** What a number would have to be for a wanted chance; or between which chances it can lead. */
export type Reach =
  | { readonly kind: 'at'; readonly value: number }
  | { readonly kind: 'never'; readonly lowest: number; readonly highest: number };

/** Of several values that would do, the nearest to the present one. */
export function reachOf({ points, exact }: Curved, wanted: number, present: number): Reach {
  const value =
    exact === undefined
      ? nearestCrossing(points, wanted, present)
      : valueFor(exact.ratio, wanted, exact.max);
  if (value !== undefined) return { kind: 'at', value };
  const chances = points.map(({ chance }) => chance);
  return { kind: 'never', lowest: Math.min(...chances), highest: Math.max(...chances) };
}

function nearestCrossing(
  points: readonly CurvePoint[],
  wanted: number,
  present: number,
): number | undefined {
  const found = points.slice(1).flatMap((after, index) => {
    const before = points[index];
    if (before === undefined || before.chance > wanted === after.chance > wanted) return [];
    const share = (wanted - before.chance) / (after.chance - before.chance);
    return [before.at + share * (after.at - before.at)];
  });
  return found.sort((a, b) => Math.abs(a - present) - Math.abs(b - present))[0];
}

/** A chance worth asking for first: half way to the farther end, as round as it can be. */
export function suggestedChance({ points }: Curved, now: number): number {
  const chances = points.map(({ chance }) => chance);
  const [lowest, highest] = [Math.min(now, ...chances), Math.max(now, ...chances)];
  const end = highest - now >= now - lowest ? highest : lowest;
  const middle = (now + end) / 2;
  const rounded = [100, 1000, 10_000].map((whole) => Math.round(middle * whole) / whole);
  return rounded.find((chance) => chance > lowest && chance < highest) ?? middle;
}
