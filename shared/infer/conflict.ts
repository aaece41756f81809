import { byCodeUnit } from './checked-network.ts';
import { unscaled } from './scaled.ts';
import type { Asked, Marginals } from './question.ts';
import type { LikelihoodFinding, Network } from '../model/network.ts';
import type { Scaled } from './scaled.ts';

/** How far the findings of a question surprise each other (Jensen et al. 1991, model.md §1.7). */
export interface ConflictMeasure {
  /** log2(∏ P(e_i) / P(e)): above 1 they fit together badly (W-CONFLICT). */
  readonly bits: number;
  /** P(e_i) of each finding alone, by id. */
  readonly alone: ReadonlyMap<string, number>;
  readonly together: number;
}

/** The question without its targets, which never make evidence impossible and have no probability. */
export function withoutTargets({ interventions, findings }: Asked): Asked & {
  readonly findings: readonly LikelihoodFinding[];
} {
  return { interventions, findings: findings.filter((finding) => finding.kind === 'likelihood') };
}

/** The measure from P(e) and the marginals before any finding. The logarithm is for display; inference has none. */
export function measureConflict(
  network: Network,
  findings: readonly LikelihoodFinding[],
  prior: Marginals,
  together: Scaled,
): ConflictMeasure {
  const alone = new Map<string, number>();
  let bits = together.halvings - Math.log2(together.value);
  for (const { id, variable, likelihood } of findings) {
    const marginal = prior[network.variables.findIndex((entry) => entry.id === variable)];
    const chance = likelihood.reduce(
      (sum, value, state) => sum + value * (marginal?.[state] ?? 0),
      0,
    );
    alone.set(id, chance);
    bits += Math.log2(chance);
  }
  return { bits, alone, together: unscaled(together) };
}

/**
 * A minimal set of findings and interventions, by id, that cannot hold together: each is dropped in
 * turn, in id order, and taken back when the rest becomes possible.
 */
export function minimalConflict(asked: Asked, impossible: (rest: Asked) => boolean): string[] {
  let rest: Asked = withoutTargets(asked);
  const ids = [...rest.interventions, ...rest.findings].map(({ id }) => id).sort(byCodeUnit);
  return [...new Set(ids)].filter((id) => {
    const fewer: Asked = {
      interventions: rest.interventions.filter((entry) => entry.id !== id),
      findings: rest.findings.filter((entry) => entry.id !== id),
    };
    if (!impossible(fewer)) return true;
    rest = fewer;
    return false;
  });
}
