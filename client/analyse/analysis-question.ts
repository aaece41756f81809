import type { Ablation } from '../../shared/analyses/ablation.ts';
import type { Responses } from '../../shared/analyses/best-response.ts';
import type { Bounds } from '../../shared/analyses/bounds.ts';
import type { coherence } from '../../shared/analyses/coherence.ts';
import type { Comparison } from '../../shared/analyses/compare.ts';
import type { Consistency } from '../../shared/analyses/consistency.ts';
import type { EvidenceFit } from '../../shared/analyses/evidence-fit.ts';
import type { NumberCurve } from '../../shared/analyses/curve.ts';
import type { Informativeness } from '../../shared/analyses/informativeness.ts';
import type { Course } from '../../shared/analyses/likeliest-course.ts';
import type { Spread } from '../../shared/analyses/monte-carlo.ts';
import type { ObserveAndDo, Supposed } from '../../shared/analyses/observe-and-do.ts';
import type { Change, Paths } from '../../shared/analyses/paths.ts';
import type { Sensitivity } from '../../shared/analyses/sensitivity.ts';
import type { Storylines } from '../../shared/analyses/storylines.ts';
import type { Target } from '../../shared/analyses/target.ts';
import type { DecisionValue } from '../../shared/analyses/value-of-information.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Patch } from '../board/inference-messages.ts';
import type { PrivateWhatIf } from '../board/what-if-state.ts';

/** What the panel may ask about the board as it stands. */
export type AnalysisQuestion =
  | { readonly of: 'sensitivity'; readonly target: Target }
  | { readonly of: 'curve'; readonly target: Target; readonly param: string }
  | { readonly of: 'bounds'; readonly target: Target }
  | { readonly of: 'spread'; readonly target: Target }
  | { readonly of: 'storylines'; readonly count: number; readonly given?: Target }
  | { readonly of: 'course'; readonly count: number }
  | { readonly of: 'informativeness'; readonly target: Target }
  | { readonly of: 'knowing' }
  | { readonly of: 'responses' }
  | { readonly of: 'ablation'; readonly target: Target }
  | { readonly of: 'paths'; readonly change: Change; readonly target: Target }
  /** What changed from the other board to this one. */
  | { readonly of: 'comparison'; readonly other: Scenario; readonly target: Target }
  | { readonly of: 'coherence' }
  | { readonly of: 'fit' }
  | { readonly of: 'supposed'; readonly supposed: Supposed; readonly target: Target }
  | { readonly of: 'consistency' };

/** The answer to each; undefined where the board has none (impossible evidence, no payoffs, no ranges). */
interface AnalysisResults {
  readonly sensitivity: Sensitivity | undefined;
  readonly curve: NumberCurve | undefined;
  readonly bounds: Bounds | undefined;
  readonly spread: Spread | undefined;
  readonly storylines: Storylines | undefined;
  readonly course: readonly Course[] | undefined;
  readonly informativeness: Informativeness | undefined;
  readonly knowing: readonly DecisionValue[] | undefined;
  readonly responses: Responses | undefined;
  readonly ablation: Ablation | undefined;
  readonly paths: Paths | undefined;
  readonly comparison: Comparison | undefined;
  readonly coherence: ReturnType<typeof coherence>;
  readonly fit: EvidenceFit | undefined;
  readonly supposed: ObserveAndDo | undefined;
  readonly consistency: Consistency | undefined;
}

export type AnalysisResult<Q extends AnalysisQuestion> = AnalysisResults[Q['of']];

/**
 * To the worker: what changed on the board since the last message; a question about the board as it
 * now is, where a newer one of the same key takes the place of an older one; or the end of one.
 */
export type AnalysisMessage =
  | { readonly patches: readonly Patch[] }
  | {
      readonly ask: {
        readonly key: string;
        readonly sequence: number;
        readonly question: AnalysisQuestion;
        /** Counted besides the board, together with those that it looks at; absent: no what-ifs count. */
        readonly whatIfs?: readonly PrivateWhatIf[];
      };
    }
  | { readonly cancel: string };

/** From the worker; `done` is a share, 0 to 1. */
export type AnalysisReport = { readonly key: string; readonly sequence: number } & (
  | { readonly kind: 'progress'; readonly done: number }
  /** What is known by then, of the same kind as the result; how far it is, once that is told. */
  | {
      readonly kind: 'sofar';
      readonly done: number | undefined;
      readonly sofar: unknown;
      readonly ms: number;
    }
  | { readonly kind: 'result'; readonly result: unknown; readonly ms: number }
  | { readonly kind: 'failed'; readonly reason: string }
);
