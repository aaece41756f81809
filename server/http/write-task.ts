import type { Scenario } from '../../shared/model/scenario.ts';

/** What the thread that writes files is asked. */
export interface WriteTask {
  readonly scenario: Scenario;
  readonly format: string;
}

export type WriteAnswer = { readonly text: string } | { readonly failed: string };
