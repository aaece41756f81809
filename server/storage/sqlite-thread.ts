import { Worker } from 'node:worker_threads';
import type {
  Answer,
  ArgsOf,
  Call,
  Failure,
  Method,
  Opened,
  Part,
  ResultOf,
} from './sqlite-calls.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { StorageError } from './storage.ts';

type Settle = { resolve: (value: unknown) => void; reject: (error: SqliteFailure) => void };

/** SQLite refused a call. */
export class SqliteFailure extends Error {
  readonly errcode: number | undefined;
  /** For logs, which quote no messages. */
  readonly code: string;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'SqliteFailure';
    this.errcode = failure.errcode;
    this.code = `SQLITE_${failure.errcode ?? 'THREAD'}`;
  }
}

/** The near end of the database's worker thread: each method of the database as a promise. */
export class SqliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Settle>();
  #nextId = 0;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.removeAllListeners('message');
    worker.on('message', (answer: Answer | object) => {
      if ('id' in answer) this.#settle(answer);
    });
    worker.on('exit', () => {
      this.#failAll('The storage thread has ended.');
    });
  }

  /** @throws {StorageError} when the folder is held by another process, too new, or broken. */
  static async open(folder: string): Promise<SqliteThread> {
    const worker = new Worker(new URL('./sqlite.worker.ts', import.meta.url), {
      workerData: folder,
    });
    const first = await new Promise<Opened>((resolve, reject) => {
      // `node --watch` has the thread tell which files it loads; those messages are not ours.
      worker.on('message', (message: Opened | object) => {
        if ('opened' in message) resolve(message);
      });
      worker.once('error', reject);
    });
    if (!first.opened) throw new StorageError(first.reason, first.message);
    return new SqliteThread(worker);
  }

  /** Called when the thread itself fails, after which nothing more is stored. */
  onError(listener: (error: unknown) => void): void {
    this.#worker.on('error', listener);
  }

  call<P extends Part, K extends Method<P>>(
    part: P,
    name: K,
    ...args: ArgsOf<SqliteDatabase[P][K]>
  ): Promise<ResultOf<SqliteDatabase[P][K]>> {
    const id = (this.#nextId += 1);
    const call: Call = { id, part, name, args };
    return new Promise((resolve, reject) => {
      const settle = resolve as (value: unknown) => void;
      this.#waiting.set(id, { resolve: settle, reject });
      this.#worker.postMessage(call, []);
    });
  }

  #settle(answer: Answer): void {
    const settle = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('failure' in answer) settle?.reject(new SqliteFailure(answer.failure));
    else settle?.resolve(answer.value);
  }

  #failAll(message: string): void {
    for (const settle of this.#waiting.values()) settle.reject(new SqliteFailure({ message }));
    this.#waiting.clear();
  }
}
