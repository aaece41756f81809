import type { Besides } from './desk.ts';
import { seeded } from '../base/prng.ts';
import { rangedOf, withParameter } from './parameters.ts';
import type { Parameter } from './parameters.ts';
import { pinnedBench } from './pinned.ts';
import type { Steps } from './steps.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';
import type { Scenario } from '../model/scenario.ts';

/** One end of the band, and which ranges stand at their upper end for it, in the order of the parameters. */
interface Extreme {
  readonly chance: number;
  readonly upper: readonly boolean[];
}

/** The outer band of the target when every number with a range may lie anywhere in it (model.md §1.9). */
export interface Bounds {
  readonly target: Target;
  readonly chance: number;
  readonly parameters: readonly Parameter[];
  readonly low: Extreme;
  readonly high: Extreme;
  /** All corners of the box, or the best of climbs from a few: then the band is at least this wide. */
  readonly method: 'corners' | 'climbed';
  /** Some number acts in more than one place: its extremes may lie inside its range, and the band is sampled. */
  readonly sampled: boolean;
  /** Corners at which the evidence cannot be. */
  readonly impossible: number;
}

/** Ranges up to which every corner is tried. */
const mostCorners = 12;
const climbs = 8;

/** The scenario with each parameter at the lower or the upper end of its range. */
function atCorner(
  base: Scenario,
  parameters: readonly Parameter[],
  upper: readonly boolean[],
): Scenario {
  return parameters.reduce(
    (scenario, { param, lo, hi }, at) => withParameter(scenario, param, upper[at] ? hi : lo),
    base,
  );
}

/** Undefined when the target is gone, the evidence cannot be, or nobody gave a range. */
export function* bounds(
  scenario: Scenario,
  target: Target,
  besides: Besides = {},
): Steps<Bounds | undefined> {
  const { base, bench, parameters: all } = pinnedBench(scenario, target, besides);
  const place = placeOf(base, bench.compiled, target);
  const chance = place && chanceIn(bench.answer(), place);
  const parameters = rangedOf(all);
  if (place === undefined || chance === undefined || parameters.length === 0) return undefined;

  let impossible = 0;
  const at = (corner: Scenario): number | undefined => {
    const found = chanceIn(bench.answerFor(corner), place);
    if (found === undefined) impossible += 1;
    return found;
  };
  const few = parameters.length <= mostCorners;
  const search = few ? corners(base, parameters, at) : climbing(base, parameters, at);
  const { low, high } = yield* search;
  if (low === undefined || high === undefined) return undefined;
  const sampled =
    parameters.some(({ linear }) => !linear) ||
    bench.asked.findings.some(({ kind }) => kind === 'target');
  const method = few ? 'corners' : 'climbed';
  return { target, chance, parameters, low, high, method, sampled, impossible };
}

interface Extremes {
  low: Extreme | undefined;
  high: Extreme | undefined;
}

function note(extremes: Extremes, chance: number | undefined, upper: readonly boolean[]) {
  if (chance === undefined) return;
  if (!extremes.low || chance < extremes.low.chance) extremes.low = { chance, upper: [...upper] };
  if (!extremes.high || chance > extremes.high.chance) {
    extremes.high = { chance, upper: [...upper] };
  }
}

type Look = (corner: Scenario) => number | undefined;

/** All corners, each differing from the one before in a single number (Gray code), so that little is worked out again. */
function* corners(base: Scenario, parameters: readonly Parameter[], at: Look): Steps<Extremes> {
  const upper = parameters.map(() => false);
  const extremes: Extremes = { low: undefined, high: undefined };
  const count = 2 ** parameters.length;
  let corner = atCorner(base, parameters, upper);
  for (let step = 0; step < count; step += 1) {
    note(extremes, at(corner), upper);
    yield (step + 1) / count;
    const turned = trailingZeros(step + 1);
    const parameter = parameters[turned];
    if (parameter === undefined) break;
    const up = upper[turned] !== true;
    upper[turned] = up;
    corner = withParameter(corner, parameter.param, up ? parameter.hi : parameter.lo);
  }
  return extremes;
}

function trailingZeros(value: number): number {
  return 31 - Math.clz32(value & -value);
}

/** Turns one number after the other to its better end until none helps, from several corners. */
function* climbing(base: Scenario, parameters: readonly Parameter[], at: Look): Steps<Extremes> {
  const extremes: Extremes = { low: undefined, high: undefined };
  const random = seeded(parameters.length);
  for (let climb = 0; climb < climbs; climb += 1) {
    const start = parameters.map(() => random() < 0.5);
    for (const sign of [1, -1]) {
      const upper = [...start];
      let best = at(atCorner(base, parameters, upper));
      note(extremes, best, upper);
      for (let helped = true; helped;) {
        helped = false;
        for (let turned = 0; turned < parameters.length; turned += 1) {
          yield climb / climbs;
          upper[turned] = upper[turned] !== true;
          const found = at(atCorner(base, parameters, upper));
          note(extremes, found, upper);
          if (found !== undefined && (best === undefined || sign * (found - best) > 0)) {
            best = found;
            helped = true;
          } else {
            upper[turned] = upper[turned] !== true;
          }
        }
      }
    }
  }
  return extremes;
}
