import type { NodeId, StateId } from '../../shared/model/scenario.ts';

/** "We learn that…" (observe) or "Suppose they do…" (do), in this browser only; shared ones are evidence records with `whatIf`. */
export interface PrivateWhatIf {
  readonly node: NodeId;
  readonly state: StateId;
  readonly mode: 'observe' | 'do';
  /** The round of a card that repeats; absent: supposed in every round, learnt in the first. */
  readonly round?: number;
}

export interface WhatIfState {
  readonly items: readonly PrivateWhatIf[];
}
