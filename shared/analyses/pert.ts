import type { Random } from '../base/prng.ts';

/** A standard normal (Box & Muller 1958). */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** A gamma variate of shape ≥ 1 (Marsaglia & Tsang 2000). */
function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** The shapes of the Beta distribution behind a PERT (model.md §1.9); `lo` < `hi`, `mode` between them. */
export function pertShapes(lo: number, mode: number, hi: number): readonly [number, number] {
  return [1 + (4 * (mode - lo)) / (hi - lo), 1 + (4 * (hi - mode)) / (hi - lo)];
}

/** A value of PERT(lo, mode, hi): a Beta distribution stretched over the range, likeliest at the mode. */
export function samplePert(random: Random, lo: number, mode: number, hi: number): number {
  if (!(lo < hi)) return mode;
  const [alpha, beta] = pertShapes(lo, Math.min(hi, Math.max(lo, mode)), hi);
  const x = gamma(random, alpha);
  return lo + ((hi - lo) * x) / (x + gamma(random, beta));
}
