import type { Besides } from './desk.ts';
import { seedOf, seeded } from '../base/prng.ts';
import { rangedOf, withParameter } from './parameters.ts';
import type { Parameter } from './parameters.ts';
import { samplePert } from './pert.ts';
import { pinnedBench } from './pinned.ts';
import type { Steps } from './steps.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';
import type { Scenario } from '../model/scenario.ts';

/** How the target spreads when the numbers with ranges err independently (model.md §1.9). */
export interface Spread {
  readonly target: Target;
  readonly chance: number;
  readonly parameters: readonly Parameter[];
  readonly mean: number;
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
  /** All sampled chances, ascending; fewer than asked for where the evidence could not be. */
  readonly samples: readonly number[];
  readonly seed: number;
}

/** Samples of a spread unless told otherwise. */
const usualSamples = 1000;

/**
 * Second-order Monte Carlo: each number with a range is drawn from PERT(lo, value, hi). The seed comes
 * from the numbers, so everybody who looks at the same board sees the same band.
 * Undefined when the target is gone, the evidence cannot be, or nobody gave a range.
 */
export function* monteCarlo(
  scenario: Scenario,
  target: Target,
  { count = usualSamples, ...besides }: Besides & { readonly count?: number } = {},
): Steps<Spread | undefined> {
  const { base, bench, parameters: all, written } = pinnedBench(scenario, target, besides);
  const place = placeOf(base, bench.compiled, target);
  const chance = place && chanceIn(bench.answer(), place);
  const parameters = rangedOf(all);
  if (place === undefined || chance === undefined || parameters.length === 0) return undefined;

  const seed = seedOf(JSON.stringify(written.numbers));
  const random = seeded(seed);
  const samples: number[] = [];
  for (let drawn = 0; drawn < count; drawn += 1) {
    const sample = parameters.reduce(
      (sofar, { param, lo, value, hi }) =>
        withParameter(sofar, param, samplePert(random, lo, value, hi)),
      base,
    );
    const found = chanceIn(bench.answerFor(sample), place);
    if (found !== undefined) samples.push(found);
    yield (drawn + 1) / count;
  }
  samples.sort((a, b) => a - b);
  const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
  const [q05, q50, q95] = [0.05, 0.5, 0.95].map((share) => quantile(samples, share));
  return {
    target,
    chance,
    parameters,
    mean,
    q05: q05 ?? chance,
    q50: q50 ?? chance,
    q95: q95 ?? chance,
    samples,
    seed,
  };
}

/** Between the two nearest of sorted values, in proportion. */
function quantile(sorted: readonly number[], share: number): number | undefined {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (at - Math.floor(at));
}
