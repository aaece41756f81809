import { setTimeout as sleep } from 'node:timers/promises';
import { GroupCommit } from './group-commit.ts';
import type { ArgsOf, Method, Part, ResultOf } from './sqlite-calls.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import type { Append } from './sqlite-log.ts';
import { SqliteFailure, SqliteThread } from './sqlite-thread.ts';
import { StorageFull } from './storage.ts';
import type {
  CodeRecord,
  EmbeddedStorage,
  LinkRecord,
  NewBoard,
  SessionRecord,
} from './storage.ts';

/** SQLITE_FULL: no space left. The transaction was rolled back, so trying again is safe. */
const full = 13;
/** SQLITE_IOERR, the low byte of all its kinds: a read, a write or an fsync failed. */
const ioError = 10;
const retryMs = 1000;

/** Opens the embedded storage in a folder. @throws {StorageError} */
export async function openSqliteStorage(
  folder: string,
  onFatal: (error: unknown) => void,
): Promise<EmbeddedStorage> {
  return new SqliteStorage(await SqliteThread.open(folder), onFatal);
}

/**
 * `node:sqlite` in a thread, with group commit. A full disk is waited for (nothing is confirmed
 * meanwhile); after any other failure to commit, and after a failed fsync wherever it happens, the
 * file on disk is the only truth left, so `onFatal` shall end the process.
 */
class SqliteStorage implements EmbeddedStorage {
  readonly #thread: SqliteThread;
  readonly #log: GroupCommit<Append, number>;
  readonly #onFatal: (error: unknown) => void;
  #closed = false;
  #full = false;

  constructor(thread: SqliteThread, onFatal: (error: unknown) => void) {
    this.#thread = thread;
    this.#onFatal = onFatal;
    this.#log = new GroupCommit((batch) => this.#commit(batch));
    thread.onError(onFatal);
  }

  append(document: string, actor: string, bytes: Uint8Array): Promise<number> {
    return this.#log.add({ document, actor, bytes });
  }

  flushed(): Promise<void> {
    return this.#log.flushed();
  }

  isFull(): boolean {
    return this.#full;
  }

  queueAgeMs(): number {
    return this.#log.ageMs();
  }

  load(document: string, until?: number) {
    return this.#call('log', 'load', document, until);
  }
  seqAt(document: string, time: string) {
    return this.#call('log', 'seqAt', document, time);
  }
  checkpoint(document: string, seq: number, state: Uint8Array) {
    return this.#call('log', 'checkpoint', document, seq, state);
  }
  createBoard(board: NewBoard) {
    return this.#call('boards', 'createBoard', board);
  }
  boards() {
    return this.#call('boards', 'boards');
  }
  board(id: string) {
    return this.#call('boards', 'board', id);
  }
  deleteBoard(id: string) {
    return this.#call('boards', 'deleteBoard', id);
  }
  addLink(link: LinkRecord) {
    return this.#call('boards', 'addLink', link);
  }
  links(board: string) {
    return this.#call('boards', 'links', board);
  }
  linkByHash(hash: string) {
    return this.#call('boards', 'linkByHash', hash);
  }
  revokeLink(board: string, id: string, at: string) {
    return this.#call('boards', 'revokeLink', board, id, at);
  }
  setCode(board: string, code: CodeRecord | undefined) {
    return this.#call('boards', 'setCode', board, code);
  }
  code(board: string) {
    return this.#call('boards', 'code', board);
  }
  codeByHash(hash: string) {
    return this.#call('boards', 'codeByHash', hash);
  }
  addSession(session: SessionRecord) {
    return this.#call('boards', 'addSession', session);
  }
  sessionByHash(hash: string) {
    return this.#call('boards', 'sessionByHash', hash);
  }
  participants(board: string) {
    return this.#call('boards', 'participants', board);
  }
  endSessionsBefore(time: string) {
    return this.#call('boards', 'endSessionsBefore', time);
  }

  backup(to: string) {
    // Not as other calls: it is the copy's disk that may be full or fail, and ours goes on.
    this.#log.send();
    return this.#thread.call('file', 'backup', to);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#log.flushed();
    await this.#thread.call('file', 'close');
  }

  async #call<P extends Part, K extends Method<P>>(
    part: P,
    name: K,
    ...args: ArgsOf<SqliteDatabase[P][K]>
  ): Promise<ResultOf<SqliteDatabase[P][K]>> {
    this.#log.send();
    try {
      return await this.#thread.call(part, name, ...args);
    } catch (error) {
      if (isFull(error)) throw new StorageFull();
      if (error instanceof SqliteFailure && (error.errcode ?? 0) % 256 === ioError) {
        this.#onFatal(error);
      }
      throw error;
    }
  }

  async #commit(batch: readonly Append[]): Promise<readonly number[]> {
    for (;;) {
      try {
        const numbers = await this.#thread.call('log', 'appendAll', batch);
        this.#full = false;
        return numbers;
      } catch (error) {
        if (!isFull(error)) {
          this.#onFatal(error);
          throw error;
        }
        this.#full = true;
        await sleep(retryMs);
      }
    }
  }
}

function isFull(error: unknown): boolean {
  return error instanceof SqliteFailure && error.errcode === full;
}
