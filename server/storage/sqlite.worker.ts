import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../shared/base/must.ts';
import type { Answer, Call, Failure, Opened } from './sqlite-calls.ts';
import { SqliteDatabase } from './sqlite-database.ts';
import { openSqlite } from './sqlite-open.ts';
import { StorageError } from './storage.ts';

/*
 * The database lives in its own thread, so that an fsync never stalls the event loop that serves
 * the sockets. Calls are carried out one after the other, in order of arrival.
 */

const port = must(parentPort, 'a parent thread');
const say = (message: Answer | Opened) => {
  port.postMessage(message);
};

try {
  const database = new SqliteDatabase(openSqlite(String(workerData)));
  port.on('message', (call: Call) => {
    void answer(database, call);
  });
  say({ opened: true });
} catch (error) {
  const known = error instanceof StorageError;
  const message = error instanceof Error ? error.message : String(error);
  say({ opened: false, reason: known ? error.reason : 'broken', message });
  port.close();
}

/** Synchronous methods are done before this returns. */
async function answer(database: SqliteDatabase, { id, part, name, args }: Call): Promise<void> {
  try {
    const of = database[part];
    const method: unknown = Reflect.get(of, name);
    if (typeof method !== 'function') throw new TypeError(`There is no ${part}.${name}`);
    const value: unknown = Reflect.apply(method, of, args);
    say({ id, value: value instanceof Promise ? await value : value });
    if (name === 'close') port.close();
  } catch (error) {
    say({ id, failure: describe(error) });
  }
}

function describe(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  const errcode: unknown = 'errcode' in error ? error.errcode : undefined;
  return { message: error.message, ...(typeof errcode === 'number' ? { errcode } : {}) };
}
