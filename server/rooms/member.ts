import type { Person } from '../../shared/protocol/awareness.ts';
import type { CloseReason } from '../../shared/protocol/close-codes.ts';
import type { SessionRecord } from '../storage/storage.ts';

/** One open connection, as a room sees it. */
export interface Member {
  readonly session: SessionRecord;
  /** What everybody is told of who this is. */
  readonly person: Person;
  /** Of `performance.now()`: when anything came from it last. */
  readonly heardAt: number;
  /** Whether it has given everything that it had when it connected. */
  readonly synced: boolean;
  /** Whether its session is still good, so that the same person may come back with it. */
  readonly mayReturn: boolean;
  /** The frame may be shared with other receivers. */
  send(frame: Uint8Array): void;
  /** `cause` is for the log. */
  close(reason: CloseReason, cause: string): void;
}
