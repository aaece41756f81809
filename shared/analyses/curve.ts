import type { Besides } from './desk.ts';
import { withParameter } from './parameters.ts';
import { pinnedBench } from './pinned.ts';
import type { Steps } from './steps.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';
import type { Scenario } from '../model/scenario.ts';

/** The target's chance along the whole of one number. */
export interface NumberCurve {
  readonly target: Target;
  readonly param: string;
  /** Evenly spaced from 0 to the most that its neighbours leave it; where the evidence cannot be there is none. */
  readonly points: readonly { readonly at: number; readonly chance: number }[];
}

/** Parts of the curve: finer than it can be drawn. */
const parts = 48;

/**
 * The curve of a number found point by point, for those whose chances are no ratio of two straight
 * lines: shared between rounds, in a gate that weighs or counts, under Jeffrey evidence (model.md §1.9).
 * Undefined when the target or the number is gone.
 */
export function* curve(
  scenario: Scenario,
  target: Target,
  param: string,
  besides: Besides = {},
): Steps<NumberCurve | undefined> {
  const { base, bench, parameters } = pinnedBench(scenario, target, besides);
  const place = placeOf(base, bench.compiled, target);
  const parameter = parameters.find((candidate) => candidate.param === param);
  if (place === undefined || parameter === undefined) return undefined;
  const points: { at: number; chance: number }[] = [];
  for (let part = 0; part <= parts; part += 1) {
    yield part / parts;
    const at = (part / parts) * parameter.max;
    const chance = chanceIn(bench.answerFor(withParameter(base, param, at)), place);
    if (chance !== undefined) points.push({ at, chance });
  }
  return { target, param, points };
}
