import type { Change } from '../infer/gains.ts';
import type { Answer } from '../infer/question.ts';
import type { Scenario } from '../model/scenario.ts';
import { cardOfNumber, withParameter } from './parameters.ts';
import type { Parameter } from './parameters.ts';
import type { Steps } from './steps.ts';
import { asFindings, chanceIn } from './target.ts';
import type { Target, TargetPlace } from './target.ts';
import type { Workbench } from './workbench.ts';

/** What the engine gives with a number somewhere. */
export interface Run {
  /** P(target, e) */
  readonly joint: number;
  /** P(e) */
  readonly evidence: number;
}

export function runOf(answer: Answer, place: TargetPlace): Run {
  const chance = chanceIn(answer, place);
  if (answer.kind === 'impossible' || chance === undefined) return { joint: 0, evidence: 0 };
  const evidence = answer.probabilityOfEvidence;
  return { joint: chance * evidence, evidence };
}

/** Below this share of its size elsewhere an evidence's chance is worked out anew: it may be 0. */
export const surelyPossible = 1e-6;

/** The end of [0, max] that the number is farther from. */
export function farEnd({ value, max }: Pick<Parameter, 'value' | 'max'>): number {
  return value < max / 2 ? max : 0;
}

/**
 * The runs at the far ends, all from two passes of derivatives: of P(e), and of P(target, e). Those are
 * left out that have to be run by themselves.
 */
export function* farRuns(
  bench: Workbench,
  base: Scenario,
  target: Target,
  parameters: readonly Parameter[],
): Steps<ReadonlyMap<Parameter, Run>> {
  const changes: Change[] = [];
  for (const [index, parameter] of parameters.entries()) {
    yield index / parameters.length / 2;
    const changed = withParameter(base, parameter.param, farEnd(parameter));
    changes.push(bench.changeTo(changed, cardOfNumber(base, parameter)));
  }
  const { asked, engine } = bench;
  const findings = [...asked.findings, ...asFindings(base, target)];
  const evidence = engine.gains(asked, changes);
  const joint = engine.gains({ ...asked, findings }, changes);
  const runs = new Map<Parameter, Run>();
  if (!evidence || !joint) return runs;
  const [all, both] = [evidence.probabilityOfEvidence, joint.probabilityOfEvidence];
  for (const [at, parameter] of parameters.entries()) {
    const [more, moreBoth] = [evidence.gains[at], joint.gains[at]];
    if (more === undefined || moreBoth === undefined) continue;
    if (all + more <= surelyPossible * all) continue;
    runs.set(parameter, { evidence: all + more, joint: Math.max(0, both + moreBoth) });
  }
  return runs;
}
