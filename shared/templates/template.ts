import type { Scenario } from '../model/scenario.ts';

/** Something to start a board from. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** One sentence for the tile. */
  readonly summary: string;
  /** What to try on it, said so that somebody who sees it for the first time can do it. */
  readonly questions: readonly string[];
  readonly scenario: () => Scenario;
}
