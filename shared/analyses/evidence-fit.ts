import type { Id } from '../base/ids.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Besides } from './desk.ts';
import { Workbench } from './workbench.ts';

/** One piece of evidence among the others. */
interface Piece {
  readonly id: Id;
  /** P(e_i) without the other pieces. */
  readonly alone: number;
  /** P(e_i | the other pieces). */
  readonly givenRest: number;
}

/** How well the evidence fits together. */
export interface EvidenceFit {
  /** log2(∏ P(e_i) / P(e)), above 1 badly (model.md §1.7). */
  readonly bits: number;
  readonly together: number;
  /** In id order. */
  readonly pieces: readonly Piece[];
}

/**
 * The conflict measure of the board's evidence, with what each piece is alone and beside the rest;
 * Jeffrey evidence has no probability and is left out. Undefined when it cannot hold together, and
 * where there is no exact answer.
 */
export function evidenceFit(scenario: Scenario, besides: Besides = {}): EvidenceFit | undefined {
  const { engine, asked } = new Workbench(scenario, besides);
  const { interventions, findings } = asked;
  const whole = engine.conflict({ interventions, findings });
  if (whole === undefined) return undefined;
  const { bits, together, alone } = whole;
  const pieces = [...alone].map(([id, chance]): Piece => {
    const rest = findings.filter((finding) => finding.id !== id);
    const without = engine.conflict({ interventions, findings: rest })?.together ?? 1;
    return { id, alone: chance, givenRest: together / without };
  });
  return { bits, together, pieces };
}
