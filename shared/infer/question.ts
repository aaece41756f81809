import type { Intervention, Network, NetworkFinding } from '../model/network.ts';

/** What is asked of the engine: surgery first, then evidence (model.md §1.7). */
export interface Question {
  readonly network: Network;
  readonly interventions: readonly Intervention[];
  readonly findings: readonly NetworkFinding[];
}

/** One distribution per variable, in the network's order; each sums to 1. */
export type Marginals = readonly Float64Array[];

export type Answer =
  | {
      readonly kind: 'exact';
      readonly probabilityOfEvidence: number;
      readonly marginals: Marginals;
    }
  /** E-TOO-BIG: seeded likelihood weighting; shown with "≈". `cells` is what exact would need. */
  | {
      readonly kind: 'approximate';
      readonly cells: number;
      readonly samples: number;
      readonly probabilityOfEvidence: number;
      readonly marginals: Marginals;
    }
  /** E-IMPOSSIBLE: a minimal set of findings (and interventions) that cannot hold together, by id. */
  | { readonly kind: 'impossible'; readonly conflict: readonly string[] };
