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
    answer(database, call);
    if (call.name === 'close') port.close();
  });
  say({ opened: true });
} catch (error) {
  const known = error instanceof StorageError;
  const message = error instanceof Error ? error.message : String(error);
  say({ opened: false, reason: known ? error.reason : 'broken', message });
  port.close();
}

function answer(database: SqliteDatabase, call: Call): void {
  try {
    const method = database[call.name] as (...args: readonly unknown[]) => unknown;
    say({ id: call.id, value: method.apply(database, [...call.args]) });
  } catch (error) {
    say({ id: call.id, failure: describe(error) });
  }
}

function describe(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) };
  const errcode: unknown = 'errcode' in error ? error.errcode : undefined;
  return { message: error.message, ...(typeof errcode === 'number' ? { errcode } : {}) };
}
