import { crc32 } from 'node:zlib';
import { must } from '../../shared/base/must.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { bytesOf } from './sqlite-rows.ts';
import type { StoredDocument, StoredUpdate } from './storage.ts';

export interface Append {
  readonly document: string;
  readonly actor: string;
  readonly bytes: Uint8Array;
}

/** Checkpoints kept of one document: the newest, and one more in case the newest is damaged. */
const checkpointsKept = 2;

/** The logs of all documents, and their checkpoints. */
export class SqliteLog {
  readonly #db: SqliteConnection;

  constructor(db: SqliteConnection) {
    this.#db = db;
  }

  /** One transaction, one fsync. Answers the sequence numbers. */
  appendAll(batch: readonly Append[]): number[] {
    return this.#db.transaction(() => batch.map((item) => this.append(item)));
  }

  /** Inside somebody's transaction. */
  append({ document, actor, bytes }: Append): number {
    const last = this.#db.get(
      'SELECT seq, time FROM updates WHERE document = ? ORDER BY seq DESC LIMIT 1',
      document,
    );
    const seq = Number(last?.seq ?? 0) + 1;
    this.#db.run(
      'INSERT INTO updates (document, seq, time, actor, bytes, crc) VALUES (?, ?, ?, ?, ?, ?)',
      document,
      seq,
      laterOf(new Date().toISOString(), last?.time),
      actor,
      bytes,
      crc32(bytes),
    );
    return seq;
  }

  /** As it was after update `until`. */
  load(document: string, until = Number.MAX_SAFE_INTEGER): StoredDocument {
    const checkpoints = this.#db.all(
      'SELECT seq, state, crc FROM checkpoints WHERE document = ? AND seq <= ? ORDER BY seq DESC',
      document,
      until,
    );
    const sound = checkpoints.find((row) => crc32(bytesOf(row.state)) === row.crc);
    const from = sound === undefined ? 0 : Number(sound.seq);
    const rows = this.#db.all(
      'SELECT seq, bytes, crc FROM updates WHERE document = ? AND seq > ? AND seq <= ? ORDER BY seq',
      document,
      from,
      until,
    );
    const updates: StoredUpdate[] = [];
    let damagedBytes = 0;
    for (const row of rows) {
      const bytes = bytesOf(row.bytes);
      if (crc32(bytes) === row.crc) updates.push({ seq: Number(row.seq), bytes });
      else damagedBytes += bytes.length;
    }
    const checkpoint = sound && { checkpoint: { seq: from, state: bytesOf(sound.state) } };
    return { ...checkpoint, updates, damagedBytes };
  }

  /** The number of the last update that was stored by then; 0 when there was none. */
  seqAt(document: string, time: string): number {
    const row = this.#db.get(
      'SELECT coalesce(max(seq), 0) AS seq FROM updates WHERE document = ? AND time <= ?',
      document,
      time,
    );
    return Number(must(row).seq);
  }

  checkpoint(document: string, seq: number, state: Uint8Array): void {
    this.#db.transaction(() => {
      // Not behind a deletion: a room may have been about to close when its board was deleted.
      this.#db.run(
        'INSERT OR REPLACE INTO checkpoints (document, seq, time, state, crc) SELECT ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM updates WHERE document = ? AND seq = ?)',
        document,
        seq,
        new Date().toISOString(),
        state,
        crc32(state),
        document,
        seq,
      );
      this.#db.run(
        'DELETE FROM checkpoints WHERE document = ? AND seq NOT IN (SELECT seq FROM checkpoints WHERE document = ? ORDER BY seq DESC LIMIT ?)',
        document,
        document,
        checkpointsKept,
      );
    });
  }

  /** Inside somebody's transaction: removes all documents of a board. */
  remove(board: string): void {
    // Documents are named `<board>.<kind>`, and '/' is the character after '.'.
    for (const table of ['updates', 'checkpoints']) {
      this.#db.run(
        `DELETE FROM ${table} WHERE document >= ? AND document < ?`,
        `${board}.`,
        `${board}/`,
      );
    }
  }
}

/** Times of one log never go back, also when the clock of the machine does. */
function laterOf(now: string, last: unknown): string {
  return typeof last === 'string' && last > now ? last : now;
}
