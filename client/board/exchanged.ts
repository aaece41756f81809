import type { Intervention, NetworkFinding } from '../../shared/model/network.ts';

/** One what-if, ready for the engine: learnt, or set from outside. */
export type Supposition =
  | { readonly mode: 'observe'; readonly finding: NetworkFinding }
  | { readonly mode: 'do'; readonly intervention: Intervention };

/**
 * The same what-if read the other way (model.md §1.7, A3): what we learn as if it had been brought
 * about, what is done as if we had merely learnt it. A finding that leaves a node open is brought
 * about as the distribution that it led to, `believed`.
 */
export function exchanged(
  supposition: Supposition,
  believed: (variable: string) => readonly number[] | undefined,
): Supposition {
  if (supposition.mode === 'do') {
    const { id, variable, distribution } = supposition.intervention;
    const certain = distribution.some((value) => value === 1);
    return {
      mode: 'observe',
      finding: certain
        ? { kind: 'likelihood', id, variable, likelihood: distribution }
        : { kind: 'target', id, variable, target: distribution },
    };
  }
  const { finding } = supposition;
  const { id, variable } = finding;
  const distribution = finding.kind === 'target' ? finding.target : certainty(finding.likelihood);
  const reached = distribution ?? believed(variable);
  // Without a belief to bring about (impossible evidence) the finding stays what it is.
  if (reached === undefined) return supposition;
  return { mode: 'do', intervention: { id, variable, distribution: reached } };
}

/** The likelihood as a distribution when it leaves one state alone. */
function certainty(likelihood: readonly number[]): readonly number[] | undefined {
  const possible = likelihood.filter((value) => value > 0);
  return possible.length === 1 ? likelihood.map((value) => (value > 0 ? 1 : 0)) : undefined;
}
