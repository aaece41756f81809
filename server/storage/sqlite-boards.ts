import { must } from '../../shared/base/must.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import type { SqliteLog } from './sqlite-log.ts';
import { boardOf, codeOf, linkOf, sessionOf } from './sqlite-rows.ts';
import type { BoardRecord, CodeRecord, LinkRecord, NewBoard, SessionRecord } from './storage.ts';

/** Boards with what opens them: links, codes and sessions. */
export class SqliteBoards {
  readonly #db: SqliteConnection;
  readonly #log: SqliteLog;

  constructor(db: SqliteConnection, log: SqliteLog) {
    this.#db = db;
    this.#log = log;
  }

  createBoard(made: NewBoard): void {
    this.#db.transaction(() => {
      this.#db.run(
        'INSERT INTO boards (id, created) VALUES (?, ?)',
        made.board.id,
        made.board.created,
      );
      for (const link of made.links) this.addLink(link);
      this.#insertCode(made.code);
      for (const [document, bytes] of made.documents) {
        this.#log.append({ document, actor: 'server', bytes });
      }
    });
  }

  boards(): BoardRecord[] {
    return this.#db.all('SELECT id, created FROM boards ORDER BY created, id').map(boardOf);
  }

  board(id: string): BoardRecord | undefined {
    const row = this.#db.get('SELECT id, created FROM boards WHERE id = ?', id);
    return row && boardOf(row);
  }

  /** The freed pages are overwritten (`secure_delete`) and the log that still holds them is cut. */
  deleteBoard(id: string): void {
    this.#db.transaction(() => {
      this.#db.run('DELETE FROM boards WHERE id = ?', id);
      for (const table of ['links', 'codes', 'sessions']) {
        this.#db.run(`DELETE FROM ${table} WHERE board = ?`, id);
      }
      this.#log.remove(id);
    });
    this.#db.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  addLink(link: LinkRecord): void {
    this.#db.run(
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

  links(board: string): LinkRecord[] {
    return this.#db
      .all('SELECT * FROM links WHERE board = ? ORDER BY created, id', board)
      .map(linkOf);
  }

  linkByHash(hash: string): LinkRecord | undefined {
    const row = this.#db.get('SELECT * FROM links WHERE hash = ?', hash);
    return row && linkOf(row);
  }

  revokeLink(board: string, id: string, at: string): boolean {
    return this.#db.transaction(() => {
      const changed = this.#db.run(
        'UPDATE links SET revoked = ? WHERE id = ? AND board = ? AND revoked IS NULL',
        at,
        id,
        board,
      );
      this.#db.run('DELETE FROM sessions WHERE link = ? AND board = ?', id, board);
      return changed > 0;
    });
  }

  setCode(board: string, code: CodeRecord | undefined): void {
    this.#db.transaction(() => {
      this.#db.run('DELETE FROM codes WHERE board = ?', board);
      if (code) this.#insertCode(code);
    });
  }

  code(board: string): CodeRecord | undefined {
    const row = this.#db.get('SELECT * FROM codes WHERE board = ?', board);
    return row && codeOf(row);
  }

  codeByHash(hash: string): CodeRecord | undefined {
    const row = this.#db.get('SELECT * FROM codes WHERE hash = ?', hash);
    return row && codeOf(row);
  }

  addSession(session: SessionRecord): void {
    this.#db.run(
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
    const row = this.#db.get('SELECT * FROM sessions WHERE hash = ?', hash);
    return row && sessionOf(row);
  }

  participants(board: string): number {
    const sql = 'SELECT count(DISTINCT participant) AS count FROM sessions WHERE board = ?';
    return Number(must(this.#db.get(sql, board)).count);
  }

  endSessionsBefore(time: string): void {
    this.#db.run('DELETE FROM sessions WHERE expires < ?', time);
  }

  #insertCode(code: CodeRecord): void {
    this.#db.run(
      'INSERT INTO codes (board, hash, sealed) VALUES (?, ?, ?)',
      code.board,
      code.hash,
      code.sealed,
    );
  }
}
