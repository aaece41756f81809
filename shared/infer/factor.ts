/**
 * One factor of the joint distribution: a table over `scope` whose cells lie at the strides. The
 * strides of observed variables stand apart: moving the base slices them away without copying a table.
 */
export interface Factor {
  /** Free variables of the model. */
  readonly scope: readonly number[];
  /** Cells between two neighbouring states, per variable of `scope`. */
  readonly strides: readonly number[];
  /** Observed variables and their strides. */
  readonly fixed: readonly (readonly [variable: number, stride: number])[];
  /** The variable whose conditional distribution it is part of, and which part. */
  readonly owner: number;
  readonly part: number;
  /** Whether its table may hold negative weights. */
  readonly signed: boolean;
}

/** The tables of the factors that together make one conditional distribution, by part. */
export type Tables = readonly Float64Array[];

/** A variable of a part: a parent (index into `parents`), the own variable, or an auxiliary one. */
export type Place =
  | { readonly kind: 'parent'; readonly index: number }
  | { readonly kind: 'own' }
  | { readonly kind: 'auxiliary'; readonly index: number };

/** A conditional distribution taken apart: factors, each row-major over its scope, and auxiliary variables of these cards. */
export interface Parts {
  readonly auxiliary: readonly number[];
  readonly scopes: readonly (readonly Place[])[];
}
