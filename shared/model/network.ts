/*
 * A compiled discrete Bayesian network: what `compile` produces and the engine reads. It knows
 * nothing of boards or people. Variables are sorted by id, so every peer numbers them alike.
 */

/** A full conditional table, row-major: parents in the order of `parents`, the last one fastest, then the own state. Rows sum to 1. */
export interface TableCpd {
  readonly kind: 'table';
  readonly values: Float64Array;
}

/**
 * A leaky noisy-MAX with inhibitors kept factorised (model.md §1.6), for nodes with many parents:
 * P(Y≥k|x) = Π_j pass_j(x_j) · (1 − leakMiss[k] · Π_i miss_i(x_i)[k]), k = 1..K.
 */
export interface NoisyMaxCpd {
  readonly kind: 'noisyMax';
  /** 1 − ℓ_k for k = 1..K (index k − 1). */
  readonly leakMiss: Float64Array;
  /** One per causing parent: index into `parents`, and 1 − t_k per parent state: `miss[state * K + k - 1]`. */
  readonly causes: readonly { readonly parent: number; readonly miss: Float64Array }[];
  /** One per inhibiting or required parent: index into `parents`, and the factor per parent state. */
  readonly inhibitors: readonly { readonly parent: number; readonly pass: Float64Array }[];
}

export type Cpd = TableCpd | NoisyMaxCpd;

export interface Variable {
  readonly id: string;
  readonly states: readonly string[];
  /** Indices into `Network.variables`, in the order of the table's dimensions. */
  readonly parents: readonly number[];
  readonly cpd: Cpd;
}

export interface Network {
  readonly variables: readonly Variable[];
}

/** P(x) ∝ P(x)·likelihood(x): hard (0/1), negative and virtual evidence alike. `id` names it in a conflict. */
export interface LikelihoodFinding {
  readonly kind: 'likelihood';
  readonly id: string;
  readonly variable: string;
  /** One value ≥ 0 per state, up to scale. */
  readonly likelihood: readonly number[];
}

/** Jeffrey evidence: the posterior of `variable` shall be `target` (model.md §1.7). */
export interface TargetFinding {
  readonly kind: 'target';
  readonly id: string;
  readonly variable: string;
  readonly target: readonly number[];
}

export type NetworkFinding = LikelihoodFinding | TargetFinding;

/** do(X ~ distribution): the variable's own parents no longer matter. */
export interface Intervention {
  readonly id: string;
  readonly variable: string;
  readonly distribution: readonly number[];
}
