import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { must } from '../../shared/base/must.ts';
import { boardOf, bytesOf, codeOf, linkOf, sessionOf } from './sqlite-rows.ts';
import type { Row } from './sqlite-rows.ts';
import type {
  BoardRecord,
  CodeRecord,
  LinkRecord,
  NewBoard,
  SessionRecord,
  StoredDocument,
  StoredUpdate,
} from './storage.ts';

export interface Append {
  readonly document: string;
  readonly actor: string;
  readonly bytes: Uint8Array;
}

/** Checkpoints kept of one document: the newest, and one more in case the newest is damaged. */
const checkpointsKept = 2;

/** All SQL of the embedded storage; synchronous, so it lives in a worker thread. */
export class SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** One transaction, one fsync. Answers the sequence numbers. */
  appendAll(batch: readonly Append[]): number[] {
    const time = new Date().toISOString();
    return this.#transaction(() =>
      batch.map((item) => this.#append(item.document, item.actor, item.bytes, time)),
    );
  }

  load(document: string): StoredDocument {
    const checkpoints = this.#all(
      'SELECT seq, state, crc FROM checkpoints WHERE document = ? ORDER BY seq DESC',
      document,
    );
    const sound = checkpoints.find((row) => crc32(bytesOf(row.state)) === row.crc);
    const from = sound === undefined ? 0 : Number(sound.seq);
    const rows = this.#all(
      'SELECT seq, bytes, crc FROM updates WHERE document = ? AND seq > ? ORDER BY seq',
      document,
      from,
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

  checkpoint(document: string, seq: number, state: Uint8Array): void {
    this.#transaction(() => {
      this.#run(
        'INSERT OR REPLACE INTO checkpoints (document, seq, time, state, crc) VALUES (?, ?, ?, ?, ?)',
        document,
        seq,
        new Date().toISOString(),
        state,
        crc32(state),
      );
      this.#run(
        'DELETE FROM checkpoints WHERE document = ? AND seq NOT IN (SELECT seq FROM checkpoints WHERE document = ? ORDER BY seq DESC LIMIT ?)',
        document,
        document,
        checkpointsKept,
      );
    });
  }

  createBoard(made: NewBoard): void {
    this.#transaction(() => {
      this.#run(
        'INSERT INTO boards (id, created) VALUES (?, ?)',
        made.board.id,
        made.board.created,
      );
      for (const link of made.links) this.#insertLink(link);
      this.#insertCode(made.code);
      for (const [document, bytes] of made.documents) {
        this.#append(document, 'server', bytes, made.board.created);
      }
    });
  }

  boards(): BoardRecord[] {
    return this.#all('SELECT id, created FROM boards ORDER BY created, id').map(boardOf);
  }

  board(id: string): BoardRecord | undefined {
    return this.#get('SELECT id, created FROM boards WHERE id = ?', boardOf, id);
  }

  /** The freed pages are overwritten (`secure_delete`) and the log that still holds them is cut. */
  deleteBoard(id: string): void {
    this.#transaction(() => {
      this.#run('DELETE FROM boards WHERE id = ?', id);
      for (const table of ['links', 'codes', 'sessions']) {
        this.#run(`DELETE FROM ${table} WHERE board = ?`, id);
      }
      // Documents are named `<board>.<kind>`, and '/' is the character after '.'.
      for (const table of ['updates', 'checkpoints']) {
        this.#run(`DELETE FROM ${table} WHERE document >= ? AND document < ?`, `${id}.`, `${id}/`);
      }
    });
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  addLink(link: LinkRecord): void {
    this.#insertLink(link);
  }

  links(board: string): LinkRecord[] {
    return this.#all('SELECT * FROM links WHERE board = ? ORDER BY created, id', board).map(linkOf);
  }

  linkByHash(hash: string): LinkRecord | undefined {
    return this.#get('SELECT * FROM links WHERE hash = ?', linkOf, hash);
  }

  revokeLink(board: string, id: string, at: string): boolean {
    return this.#transaction(() => {
      const changed = this.#run(
        'UPDATE links SET revoked = ? WHERE id = ? AND board = ? AND revoked IS NULL',
        at,
        id,
        board,
      );
      this.#run('DELETE FROM sessions WHERE link = ? AND board = ?', id, board);
      return changed > 0;
    });
  }

  setCode(board: string, code: CodeRecord | undefined): void {
    this.#transaction(() => {
      this.#run('DELETE FROM codes WHERE board = ?', board);
      if (code) this.#insertCode(code);
    });
  }

  code(board: string): CodeRecord | undefined {
    return this.#get('SELECT * FROM codes WHERE board = ?', codeOf, board);
  }

  codeByHash(hash: string): CodeRecord | undefined {
    return this.#get('SELECT * FROM codes WHERE hash = ?', codeOf, hash);
  }

  addSession(session: SessionRecord): void {
    this.#run(
      'INSERT INTO sessions (hash, board, participant, name, colour, role, team, link, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      session.hash,
      session.board,
      session.participant,
      session.name,
      session.colour,
      session.role,
      session.team ?? null,
      session.link ?? null,
      session.created,
      session.expires,
    );
  }

  sessionByHash(hash: string): SessionRecord | undefined {
    return this.#get('SELECT * FROM sessions WHERE hash = ?', sessionOf, hash);
  }

  participants(board: string): number {
    const sql = 'SELECT count(DISTINCT participant) AS count FROM sessions WHERE board = ?';
    return Number(must(this.#all(sql, board)[0]).count);
  }

  endSessionsBefore(time: string): void {
    this.#run('DELETE FROM sessions WHERE expires < ?', time);
  }

  close(): void {
    this.#database.close();
  }

  #append(document: string, actor: string, bytes: Uint8Array, time: string): number {
    const row = this.#statement(
      'INSERT INTO updates (document, seq, time, actor, bytes, crc) VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM updates WHERE document = ?), ?, ?, ?, ?) RETURNING seq',
    ).get(document, document, time, actor, bytes, crc32(bytes));
    return Number(must(row).seq);
  }

  #insertLink(link: LinkRecord): void {
    this.#run(
      'INSERT INTO links (id, board, hash, role, label, team, created, revoked) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      link.id,
      link.board,
      link.hash,
      link.role,
      link.label,
      link.team ?? null,
      link.created,
      link.revoked ?? null,
    );
  }

  #insertCode(code: CodeRecord): void {
    this.#run(
      'INSERT INTO codes (board, hash, sealed) VALUES (?, ?, ?)',
      code.board,
      code.hash,
      code.sealed,
    );
  }

  #transaction<T>(write: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const value = write();
      this.#database.exec('COMMIT');
      return value;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  #all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values);
  }

  #get<T>(sql: string, read: (row: Row) => T, ...values: SQLInputValue[]): T | undefined {
    const row = this.#statement(sql).get(...values);
    return row && read(row);
  }

  #statement(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
