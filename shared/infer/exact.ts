import { fitTargets } from './soft-evidence.ts';
import { softFitOf, softIssues } from './issues.ts';
import { unscaled } from './scaled.ts';
import type { Answer } from './question.ts';
import type { CheckedNetwork } from './checked-network.ts';
import type { Evidence } from './evidence.ts';
import type { Multipliers } from './soft-evidence.ts';
import type { Plan } from './plan.ts';
import type { Scaled } from './scaled.ts';

/** The likelihood on a variable when the targets act with these multipliers too. */
function weighed(base: Float64Array, index: number, multipliers: Multipliers): Float64Array {
  const likelihood = base.slice();
  for (const [{ variable }, values] of multipliers) {
    if (variable !== index) continue;
    for (const [state, value] of values.entries()) {
      likelihood[state] = (likelihood[state] ?? 0) * value;
    }
  }
  return likelihood;
}

/** P(evidence) of the likelihoods as they were given, at its own scale. */
export function asGiven(evidence: Evidence, { value, halvings }: Scaled): Scaled {
  return { value, halvings: halvings - evidence.halvings };
}

/** `asGiven` as the nearest double. */
export function chanceOf(evidence: Evidence, probability: Scaled): number {
  return unscaled(asGiven(evidence, probability));
}

const unasked = new Float64Array(0);

/**
 * The answer of a plan that is loaded and whose `probability` is positive; meets the targets by fitting.
 * When one variable is wanted, the marginals of the others are left empty.
 */
export function exactAnswer(
  network: CheckedNetwork,
  evidence: Evidence,
  plan: Plan,
  probability: Scaled,
  wanted?: number,
): Answer & { kind: 'exact' } {
  const { targets, likelihoods } = evidence;
  const statesOf = (index: number) => network.variables[index]?.states.length ?? 0;
  const marginal = (index: number) => plan.marginal(index, statesOf(index));
  const probabilityOfEvidence = chanceOf(evidence, probability);
  const read = (index: number) =>
    wanted === undefined || wanted === index ? marginal(index) : unasked;
  if (targets.length === 0) {
    plan.distribute(wanted);
    const marginals = network.rank.map(read);
    return { kind: 'exact', probabilityOfEvidence, marginals, issues: [] };
  }

  const soft = [...new Set(targets.map(({ variable }) => variable))];
  const weigh = (multipliers: Multipliers, reader: number | undefined) => {
    for (const index of soft) {
      const base = likelihoods.get(index) ?? new Float64Array(statesOf(index)).fill(1);
      plan.reweigh(index, weighed(base, index, multipliers));
    }
    plan.collect();
    plan.distribute(reader);
  };
  const fitted = fitTargets(targets, ({ variable }, multipliers) => {
    weigh(multipliers, variable);
    return marginal(variable);
  });
  weigh(fitted.multipliers, wanted);
  return {
    kind: 'exact',
    probabilityOfEvidence,
    marginals: network.rank.map(read),
    issues: softIssues(fitted),
    softFit: softFitOf(fitted),
  };
}
