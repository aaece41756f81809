import type { Issue } from '../model/issues.ts';
import type { Intervention, Network, NetworkFinding } from '../model/network.ts';

/** What is asked about one network: surgery first, then evidence (model.md §1.7). */
export interface Asked {
  /** Of two interventions on one variable the later counts. */
  readonly interventions: readonly Intervention[];
  readonly findings: readonly NetworkFinding[];
}

/** What is asked of the engine when nothing is kept between questions. */
export interface Question extends Asked {
  readonly network: Network;
}

/** One distribution per variable, in the network's order; each sums to 1. */
export type Marginals = readonly Float64Array[];

/** How Jeffrey evidence was met: sweeps of proportional fitting, and the virtual evidence that it came to. */
export interface SoftFit {
  readonly sweeps: number;
  readonly converged: boolean;
  /** By finding id: one multiplier per state, the largest 1. */
  readonly multipliers: ReadonlyMap<string, readonly number[]>;
}

/** Every answer carries the issues that the evidence itself raised; their ids are findings and interventions. */
export type Answer =
  | {
      readonly kind: 'exact';
      /** Of the findings that are likelihoods; targets (Jeffrey) are met after it. */
      readonly probabilityOfEvidence: number;
      readonly marginals: Marginals;
      readonly issues: readonly Issue[];
      readonly softFit?: SoftFit;
    }
  /** E-TOO-BIG: seeded likelihood weighting; shown with "≈". `cells` is what exact would need, Infinity where not even that was worked out. */
  | {
      readonly kind: 'approximate';
      readonly cells: number;
      readonly samples: number;
      readonly probabilityOfEvidence: number;
      readonly marginals: Marginals;
      readonly issues: readonly Issue[];
      readonly softFit?: SoftFit;
    }
  /** E-IMPOSSIBLE: a minimal set of findings (and interventions) that cannot hold together, by id. */
  | {
      readonly kind: 'impossible';
      readonly conflict: readonly string[];
      readonly issues: readonly Issue[];
    };
