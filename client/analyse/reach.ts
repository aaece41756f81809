import { ratioAt, valueFor, type Ratio } from '../../shared/analyses/sensitivity.ts';
import type { CurvePoint } from '../charts/Curve.tsx';

/** A number whose chances are a ratio of two straight lines in it. */
export interface Curved {
  readonly ratio: Ratio;
  /** The most that its neighbours leave it. */
  readonly max: number;
}

/** Steps of a drawn curve; it bends little. */
const steps = 60;

/** The chance along the whole of a number, where the evidence can be. */
export function curveOf({ ratio, max }: Curved): readonly CurvePoint[] {
  return Array.from({ length: steps + 1 }, (_, step) => (step / steps) * max).flatMap((at) => {
    const chance = ratioAt(ratio, at);
    return chance === undefined ? [] : [{ at, chance }];
  });
}

/** What a number would have to be for a wanted chance; or between which chances it can lead. */
export type Reach =
  | { readonly kind: 'at'; readonly value: number }
  | { readonly kind: 'never'; readonly lowest: number; readonly highest: number };

export function reachOf(curved: Curved, wanted: number): Reach {
  const value = valueFor(curved.ratio, wanted, curved.max);
  if (value !== undefined) return { kind: 'at', value };
  // The curve rises or falls throughout, so its ends are its extremes.
  const chances = curveOf(curved).map(({ chance }) => chance);
  return { kind: 'never', lowest: Math.min(...chances), highest: Math.max(...chances) };
}

/** A chance worth asking for first: half way to the farther end, as round as it can be. */
export function suggestedChance(curved: Curved, now: number): number {
  const chances = curveOf(curved).map(({ chance }) => chance);
  const [lowest, highest] = [Math.min(now, ...chances), Math.max(now, ...chances)];
  const end = highest - now >= now - lowest ? highest : lowest;
  const middle = (now + end) / 2;
  const rounded = [100, 1000, 10_000].map((parts) => Math.round(middle * parts) / parts);
  return rounded.find((chance) => chance > lowest && chance < highest) ?? middle;
}
