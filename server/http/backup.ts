import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile, keyFile } from '../storage/data-folder.ts';
import { schemaVersion } from '../storage/sqlite-schema.ts';
import type { EmbeddedStorage } from '../storage/storage.ts';
import { HttpError } from './http-error.ts';

/**
 * Copies all boards as of one moment, with the server's key, to a new folder. It appears under its
 * name only when it is whole. @throws {HttpError} in words; nothing is left behind then
 */
export async function writeBackup(
  storage: EmbeddedStorage,
  dataDir: string,
  to: string,
): Promise<void> {
  if (!isAbsolute(to)) throw refusal(`${to} is not an absolute path`);
  if (await exists(to)) throw refusal(`${to} is there already; name a new folder`);
  const partial = `${to}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(dirname(to), { recursive: true });
    await mkdir(partial, { mode: 0o700 });
    await storage.backup(join(partial, databaseFile));
    await copyFile(join(dataDir, keyFile), join(partial, keyFile));
    for (const name of [databaseFile, keyFile]) await settle(join(partial, name));
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
    throw refusal(wordsOf(error));
  }
}

/**
 * Makes a data folder of a backup, after reading all of it.
 * @throws {HttpError} in words, when it is no sound backup or the folder holds boards already
 */
export async function restoreBackup(from: string, dataDir: string): Promise<void> {
  if (!(await exists(join(from, databaseFile)))) throw refusal(`${from} is no backup of Parley`);
  const target = join(dataDir, databaseFile);
  if (await exists(target)) {
    throw refusal(`${dataDir} holds boards already; set DATA_DIR to a new folder`);
  }
  const partial = `${target}.partial`;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await copyFile(join(from, databaseFile), partial);
    checkDatabase(partial);
    await copyFile(join(from, keyFile), join(dataDir, keyFile));
    for (const file of [partial, join(dataDir, keyFile)]) await settle(file);
    await rename(partial, target);
  } catch (error) {
    for (const side of ['', '-wal', '-shm']) await rm(`${partial}${side}`, { force: true });
    throw error instanceof HttpError ? error : refusal(wordsOf(error));
  }
}

function checkDatabase(file: string): void {
  const database = new DatabaseSync(file);
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (version === 0) throw refusal('this is no backup of Parley');
    if (version > schemaVersion) throw refusal('the backup was written by a newer Parley');
    const [found] = Object.values(database.prepare('PRAGMA integrity_check').get() ?? {});
    if (found !== 'ok') throw refusal(`the backup is damaged: ${String(found)}`);
    // The copy shall be one file, with nothing beside it.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}

/** Readable by its owner only, and on the disk. */
async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function refusal(words: string): HttpError {
  return new HttpError(409, 'backup', words);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
