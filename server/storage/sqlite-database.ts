import { backup } from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';
import { SqliteBoards } from './sqlite-boards.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { SqliteLog } from './sqlite-log.ts';

/** All SQL of the embedded storage; synchronous, so it lives in a worker thread. */
export class SqliteDatabase {
  readonly log: SqliteLog;
  readonly boards: SqliteBoards;
  readonly file: SqliteFile;

  constructor(database: DatabaseSync) {
    const db = new SqliteConnection(database);
    this.log = new SqliteLog(db);
    this.boards = new SqliteBoards(db, this.log);
    this.file = new SqliteFile(database);
  }
}

class SqliteFile {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** A copy as of one moment, made in steps between which other calls are answered. */
  async backup(to: string): Promise<void> {
    await backup(this.#database, to);
  }

  close(): void {
    this.#database.close();
  }
}
