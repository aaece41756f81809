import type { Cpd, Variable } from '../model/network.ts';

/** A variable that is sound: its parents exist, its rows sum to 1. Indices count in id order. */
export interface CheckedVariable {
  readonly id: string;
  readonly states: readonly string[];
  readonly parents: readonly number[];
  readonly cpd: Cpd;
  /** As it came. */
  readonly source: Variable;
}

/** A sound network, its variables in id order whatever their order was, so that the answer's doubles do not depend on it. */
export interface CheckedNetwork {
  readonly variables: readonly CheckedVariable[];
  readonly byId: ReadonlyMap<string, number>;
  /** For each variable of the network as given, its index here. */
  readonly rank: readonly number[];
}

/** Compares as code units do, alike on every machine. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
