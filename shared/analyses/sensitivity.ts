import type { Besides } from './desk.ts';
import { farEnd, farRuns, runOf, surelyPossible } from './far-runs.ts';
import type { Run } from './far-runs.ts';
import { withParameter } from './parameters.ts';
import type { Parameter } from './parameters.ts';
import { pinnedBench } from './pinned.ts';
import type { Steps } from './steps.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';
import type { Scenario } from '../model/scenario.ts';

/** P(target | e) = (a·θ + b) / (c·θ + d), where the denominator is P(e) (model.md A6). */
export interface Ratio {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** What one number does to the target. */
interface Influence extends Parameter {
  /** Undefined where chances are no such ratio; the ends were then found on a grid ("sampled"). */
  readonly ratio?: Ratio;
  /** Slope of P(target | e) at the present value. */
  readonly derivative: number;
  /** P(target | e) at the ends of the range; undefined where the evidence cannot be. */
  readonly atLo: number | undefined;
  readonly atHi: number | undefined;
  /** How far the target moves over the range. */
  readonly swing: number;
}

export interface Sensitivity {
  readonly target: Target;
  /** P(target | e) now. */
  readonly chance: number;
  /** By swing, the largest first; equal ones by name. */
  readonly influences: readonly Influence[];
}

/** P(target | e) at a value of the number; undefined where the evidence has no chance. */
export function ratioAt({ a, b, c, d }: Ratio, value: number): number | undefined {
  const evidence = c * value + d;
  return evidence > 0 ? (a * value + b) / evidence : undefined;
}

/** The value at which the target's chance is `wanted`; undefined when no value in [0, max] does it. */
export function valueFor({ a, b, c, d }: Ratio, wanted: number, max: number): number | undefined {
  const slope = a - wanted * c;
  if (slope === 0) return undefined;
  const value = (wanted * d - b) / slope;
  return value >= 0 && value <= max ? value : undefined;
}

/**
 * How much each number in use moves the target: the line through where the number is now and where
 * it is 0 or at its most (model.md A6). Undefined when the target is gone or the evidence cannot be.
 */
export function* sensitivity(
  scenario: Scenario,
  target: Target,
  besides: Besides = {},
): Steps<Sensitivity | undefined> {
  const { base, bench, parameters, matters } = pinnedBench(scenario, target, besides);
  const place = placeOf(base, bench.compiled, target);
  const answer = bench.answer();
  const chance = place && chanceIn(answer, place);
  if (place === undefined || chance === undefined) return undefined;

  // With Jeffrey evidence its multipliers move with every number (model.md §1.9).
  const soft = bench.asked.findings.some(({ kind }) => kind === 'target');
  const now = runOf(answer, place);
  const isStraight = (parameter: Parameter) => parameter.linear && !soft;
  const moving = parameters.filter(matters);
  const far = yield* farRuns(bench, base, target, moving.filter(isStraight));
  const influences: Influence[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (!matters(parameter)) {
      influences.push(influenceOf(parameter, now, () => now));
      continue;
    }
    yield 0.5 + index / parameters.length / 2;
    const run = (value: number) =>
      (value === farEnd(parameter) ? far.get(parameter) : undefined) ??
      runOf(bench.answerFor(withParameter(base, parameter.param, value)), place);
    influences.push(
      isStraight(parameter) ? influenceOf(parameter, now, run) : sampled(parameter, run),
    );
  }
  influences.sort((a, b) => rough(b.swing) - rough(a.swing) || (a.param < b.param ? -1 : 1));
  return { target, chance, influences };
}

/** Swings that only rounding tells apart are equal, so that names put them in order. */
function rough(swing: number): number {
  return Math.round(swing * 1e12);
}

/** The runs at 0 and at the most: the line goes through where the number is now, so one of them follows from the other. */
function endsOf(
  { value, max }: Parameter,
  now: Run,
  run: (value: number) => Run,
): readonly [low: Run, high: Run] {
  if (max <= 0) return [run(0), run(0)];
  if (value > max) return [run(0), run(max)];
  const far = farEnd({ value, max });
  const isLow = far > 0;
  const known = run(far);
  const stretch = isLow ? max / (max - value) : max / value;
  const beyond = (there: number, here: number) => there + (here - there) * stretch;
  const evidence = beyond(known.evidence, now.evidence);
  const joint = beyond(known.joint, now.joint);
  const least = surelyPossible * Math.max(known.evidence, now.evidence);
  const other = evidence > least ? { joint, evidence } : run(isLow ? 0 : max);
  return isLow ? [other, known] : [known, other];
}

function influenceOf(parameter: Parameter, now: Run, run: (value: number) => Run): Influence {
  const { max, value, lo, hi } = parameter;
  const [low, high] = endsOf(parameter, now, run);
  const width = max > 0 ? max : 1;
  const ratio: Ratio = {
    a: (high.joint - low.joint) / width,
    b: low.joint,
    c: (high.evidence - low.evidence) / width,
    d: low.evidence,
  };
  const evidence = ratio.c * value + ratio.d;
  const derivative = (ratio.a * ratio.d - ratio.b * ratio.c) / (evidence * evidence);
  const [atLo, atHi] = [ratioAt(ratio, lo), ratioAt(ratio, hi)];
  // Such a ratio rises or falls throughout, so the ends of the range are the extremes.
  return { ...parameter, ratio, derivative, atLo, atHi, swing: distance(atLo, atHi) };
}

/** Points of the grid on which a number that acts in more than one place is tried (model.md §1.9). */
const gridPoints = 21;

function sampled(parameter: Parameter, run: (value: number) => Run): Influence {
  const { lo, hi, max, value } = parameter;
  const at = (where: number) => {
    const { joint, evidence } = run(where);
    return evidence > 0 ? joint / evidence : undefined;
  };
  const chances = Array.from({ length: gridPoints }, (_, point) =>
    at(lo + ((hi - lo) * point) / (gridPoints - 1)),
  );
  const known = chances.filter((chance) => chance !== undefined);
  const step = Math.min(1e-4, max / 2 || 1e-4);
  const [from, to] = [Math.max(0, value - step), Math.min(max, value + step)];
  const [before, after] = [at(from), at(to)];
  const derivative = to > from ? ((after ?? 0) - (before ?? 0)) / (to - from) : 0;
  const swing = known.length > 0 ? Math.max(...known) - Math.min(...known) : 0;
  return { ...parameter, derivative, atLo: chances[0], atHi: chances.at(-1), swing };
}

function distance(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 0 : Math.abs(a - b);
}
