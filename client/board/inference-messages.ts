import type { RecordOf } from '../../shared/document/read-record.ts';
import type { NumberInUse } from '../../shared/model/compiled.ts';
import type { Issue } from '../../shared/model/issues.ts';
import type {
  CollectionName,
  LinkId,
  NodeId,
  Scenario,
  StateId,
} from '../../shared/model/scenario.ts';
import type { Reading } from './answer-state.ts';
import type { PrivateWhatIf } from './what-if-state.ts';
import type { WorkerPort } from './worker-port.ts';

/** One record as it now is, or null when it is gone. */
export type Patch =
  | { readonly collection: 'meta'; readonly record: Scenario['meta'] }
  | {
      readonly [C in CollectionName]: {
        readonly collection: C;
        readonly id: string;
        readonly record: RecordOf<C> | null;
      };
    }[CollectionName];

/** What the page tells the worker: what changed since the last message, and what is asked now. */
export interface InferenceQuestion {
  /** Rises by one; an answer carries the number of the newest question that it covers. */
  readonly sequence: number;
  readonly patches: readonly Patch[];
  readonly whatIfs: readonly PrivateWhatIf[];
}

/** What the worker found; complete, so a lost answer costs nothing. */
export interface InferenceAnswer {
  readonly sequence: number;
  readonly base: Reading;
  readonly whatIf?: { readonly chosen: Reading; readonly exchanged: Reading };
  /** How many rounds the network has; 1 without rounds. */
  readonly rounds: number;
  readonly states: ReadonlyMap<string, readonly StateId[]>;
  readonly issues: readonly Issue[];
  readonly numbers: readonly NumberInUse[];
  readonly suspended: ReadonlyMap<LinkId, readonly NodeId[]>;
  readonly workerMs: number;
}

export type InferencePort = WorkerPort<InferenceQuestion, InferenceAnswer>;
