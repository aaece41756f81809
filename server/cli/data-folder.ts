import { ServerKey } from '../access/server-key.ts';
import { Boards } from '../access/boards.ts';
import { readConfig } from '../base/config.ts';
import { originsOf } from '../http/origins.ts';
import { openSqliteStorage } from '../storage/sqlite-storage.ts';
import { StorageError } from '../storage/storage.ts';
import type { Storage } from '../storage/storage.ts';
import { InputFault } from './read-scenario-file.ts';

export interface DataFolder {
  readonly storage: Storage;
  readonly boards: Boards;
  /** What links carry. */
  readonly origin: string;
}

/**
 * Opens `DATA_DIR` for one command and closes it again.
 * @throws {InputFault} when a running server holds it
 */
export async function withDataFolder<T>(work: (folder: DataFolder) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const storage = await open(config.dataDir);
  try {
    const boards = new Boards(storage, ServerKey.ofFolder(config.dataDir));
    return await work({ storage, boards, origin: originsOf(config, config.port)[0] ?? '' });
  } finally {
    await storage.close();
  }
}

async function open(folder: string): Promise<Storage> {
  try {
    return await openSqliteStorage(folder, () => {});
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    const instead =
      error.reason === 'held'
        ? ' While it runs, boards are made on its home page or by POST /api/boards, and links in the Share dialog of their board.'
        : '';
    throw new InputFault('DATA_DIR', error.message + instead);
  }
}
