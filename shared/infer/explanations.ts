import { limits } from '../base/limits.ts';
import { asGiven } from './exact.ts';
import { checkNetwork } from './check-network.ts';
import { mostProbable } from './most-probable.ts';
import { Plans } from './plans.ts';
import { readEvidence } from './evidence.ts';
import { settled } from './settled.ts';
import { unscaled } from './scaled.ts';
import type { Answer, Asked } from './question.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { Configuration, Demand } from './most-probable.ts';
import type { Engine } from './engine.ts';
import type { Evidence } from './evidence.ts';
import type { Network } from '../model/network.ts';
import type { Plan } from './plan.ts';
import type { Scaled } from './scaled.ts';

/** One complete course of events. */
interface Explanation {
  /** A state number for each variable, in the network's order. */
  readonly states: readonly number[];
  /** P(states | evidence). */
  readonly probability: number;
}

/** The most probable explanations, best first; fewer than asked for when no more are possible. */
export interface Explanations {
  readonly kind: 'explanations';
  readonly list: readonly Explanation[];
}

/** There are too many configurations even for a tree; `cells` is what it would need. */
export interface Unexplained {
  readonly kind: 'tooBig';
  readonly cells: number;
}

/** The likelihood on a variable with what a subproblem demands on top. */
function demanded(likelihood: Float64Array, index: number, { fixed, excluded }: Demand) {
  const only = fixed[index];
  return likelihood.map((value, state) => {
    const ruledOut =
      only === undefined ? index === fixed.length && excluded.includes(state) : state !== only;
    return ruledOut ? 0 : value;
  });
}

/** Finds the best configuration of a subproblem; weights are P(configuration, evidence) / `whole`. */
function solver(network: CheckedNetwork, evidence: Evidence, plan: Plan, whole: Scaled) {
  return (demand: Demand): Configuration | undefined => {
    // An observed variable may have been sliced out of the plan: its one state is then checked here.
    const observed = evidence.observed.get(demand.fixed.length);
    if (observed !== undefined && demand.excluded.includes(observed)) return undefined;
    plan.load(network, evidence);
    for (const [index, { states }] of network.variables.entries()) {
      if (index > demand.fixed.length) break;
      const free = new Float64Array(states.length).fill(1);
      plan.reweigh(index, demanded(evidence.likelihoods.get(index) ?? free, index, demand));
    }
    const best = plan.collect();
    if (!(best.value > 0)) return undefined;
    const { value, halvings } = asGiven(evidence, best);
    // Of two chances that may both be too small for a double.
    const weight = unscaled({ value: value / whole.value, halvings: halvings - whole.halvings });
    return { states: plan.best(network), weight };
  };
}

/**
 * The `count` most probable configurations of all variables given what is asked (model.md A4). Jeffrey
 * evidence counts as the virtual evidence that it comes to. What the engine cannot answer exactly comes
 * back as the engine's answer.
 * @throws {InferError} as `Engine.answer`.
 */
export function explain(
  engine: Engine,
  network: Network,
  asked: Asked,
  count: number,
): Explanations | Unexplained | Answer {
  const first = engine.answer(asked);
  if (first.kind !== 'exact') return first;
  const base = settled(asked, first);
  const whole = engine.chance(base);
  if (whole === undefined) return engine.answer(base);
  const checked = checkNetwork(network);
  const evidence = readEvidence(checked, base);
  const plan = new Plans(checked, { ...limits, sliceAbove: 1 << 16 }, 'max').find(
    evidence,
    'table',
  );
  if (typeof plan === 'number') return { kind: 'tooBig', cells: plan };
  const solve = solver(checked, evidence, plan, whole);
  const list = mostProbable(count, solve).map(({ states, weight }) => ({
    states: checked.rank.map((index) => states[index] ?? 0),
    probability: weight,
  }));
  return { kind: 'explanations', list };
}
