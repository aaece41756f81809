import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile, pidFile } from './data-folder.ts';
import { schema, schemaVersion } from './sqlite-schema.ts';
import { StorageError } from './storage.ts';

/** SQLITE_BUSY: somebody else holds the file. */
const busy = 5;
const lockWaitMs = 300;

/**
 * Opens the data folder for this process alone. SQLite's own exclusive lock is what holds it, so
 * the lock goes with the process however it ends; the pid file only tells others who it is.
 * @throws {StorageError}
 */
export function openSqlite(folder: string): DatabaseSync {
  const file = join(folder, databaseFile);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Readable by its owner only, also in a folder that others may enter; SQLite's side files follow it.
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw explain(error, folder);
  }
  const database = new DatabaseSync(file, { timeout: lockWaitMs });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;');
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    // The write takes the lock; in WAL mode a mere read would share it.
    database.exec('BEGIN IMMEDIATE');
    prepare(database, folder);
    database.exec('COMMIT');
  } catch (error) {
    database.close();
    throw explain(error, folder);
  }
  writeFileSync(join(folder, pidFile), `${process.pid}\n`);
  return database;
}

function prepare(database: DatabaseSync, folder: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  if (version > schemaVersion) {
    throw new StorageError(
      'newer',
      `The data folder ${folder} was written by a newer Parley (format ${version}, this one reads up to ${schemaVersion}). Nothing was changed.`,
    );
  }
  if (version === 0) {
    database.exec(schema);
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
  }
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof StorageError) return error;
  const code: unknown = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  if (code === busy) {
    return new StorageError(
      'held',
      `The data folder ${folder} is in use by process ${holderOf(folder)}. Stop it, or set DATA_DIR to another folder.`,
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return new StorageError(
    'broken',
    `The data folder ${folder} cannot be opened for writing: ${message}`,
  );
}

/** The process that holds the folder, as it said itself. */
export function holderOf(folder: string): string {
  try {
    return readFileSync(join(folder, pidFile), 'utf8').trim() || '(unknown)';
  } catch {
    return '(unknown)';
  }
}
