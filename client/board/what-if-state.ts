import type { NodeId, StateId } from '../../shared/model/scenario.ts';

/** "We learn that…" (observe) or "Suppose they do…" (do), in this browser only; shared ones are evidence records with `whatIf`. */
export interface PrivateWhatIf {
  readonly node: NodeId;
  readonly state: StateId;
  readonly mode: 'observe' | 'do';
}

export interface WhatIfState {
  readonly items: readonly PrivateWhatIf[];
}
