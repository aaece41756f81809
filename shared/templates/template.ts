import type { Scenario } from '../model/scenario.ts';

/** Something to start a board from. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** One sentence for the tile. */
  readonly summary: string;
  readonly scenario: () => Scenario;
}
