import type { Id } from '../base/ids.ts';
import type { LinkId, NodeId } from './scenario.ts';
import type { Intervention, Network, NetworkFinding } from './network.ts';
import type { Issue } from './issues.ts';

/** One number that the network uses: `leak:…`, `link:…`, `cpt:…`, `base:…` (model.md §1.1). */
export interface NumberInUse {
  readonly param: string;
  readonly value: number;
  readonly assumed: boolean;
  /** The record that it is shown on: a node or a link. */
  readonly owner: Id;
}

/** The whole meaning of a scenario at one moment; the same doubles on every peer. */
export interface Compiled {
  readonly network: Network;
  /** How many rounds the network has: a card that repeats is there once a round, as `id@1` and so on. */
  readonly rounds: number;
  /** Moves fixed by policy (`fixed`), as surgery. */
  readonly interventions: readonly Intervention[];
  /** Evidence that is on and not a what-if. */
  readonly findings: readonly NetworkFinding[];
  /** Shared what-ifs, in id order: kept apart so that before and after can both be shown. */
  readonly whatIfs: readonly (
    | { readonly mode: 'observe'; readonly finding: NetworkFinding }
    | { readonly mode: 'do'; readonly intervention: Intervention }
  )[];
  readonly issues: readonly Issue[];
  readonly numbers: readonly NumberInUse[];
  /** Links not counted because they close a loop, each with the nodes of the loop. */
  readonly suspended: ReadonlyMap<LinkId, readonly NodeId[]>;
}
