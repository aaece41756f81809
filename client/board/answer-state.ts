import type { Issue } from '../../shared/model/issues.ts';
import type { NumberInUse } from '../../shared/model/compiled.ts';
import type { LinkId, NodeId, StateId } from '../../shared/model/scenario.ts';

/**
 * Distributions by network variable, in the order of the node's states; an unchanged one keeps its
 * identity. A variable is a card, or its copy in one round: `inRound` finds the one that is shown.
 */
export type Reading =
  | {
      readonly kind: 'exact' | 'approximate';
      readonly probabilityOfEvidence: number;
      readonly marginals: ReadonlyMap<string, readonly number[]>;
    }
  | { readonly kind: 'impossible'; readonly conflict: readonly string[] };

/** What the inference worker last said about the scenario. */
export interface AnswerState {
  /** Undefined until the first answer. */
  readonly base?: Reading;
  /** With the what-ifs as chosen, and with observe and do exchanged; undefined when there are none. */
  readonly whatIf?: { readonly chosen: Reading; readonly exchanged: Reading };
  /** How many rounds these readings have; 1 without rounds. */
  readonly rounds: number;
  /** States of each variable as compiled, so that marginals can be labelled even while the node changes. */
  readonly states: ReadonlyMap<string, readonly StateId[]>;
  readonly issues: readonly Issue[];
  readonly issuesById: ReadonlyMap<string, readonly Issue[]>;
  readonly numbers: readonly NumberInUse[];
  readonly suspended: ReadonlyMap<LinkId, readonly NodeId[]>;
  /** Milliseconds the worker took for the newest answer. */
  readonly workerMs: number;
}
