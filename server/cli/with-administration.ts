import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AccessError } from '../access/access-error.ts';
import { Boards } from '../access/boards.ts';
import { ServerKey } from '../access/server-key.ts';
import { readConfig } from '../base/config.ts';
import type { Config } from '../base/config.ts';
import { Administrator } from '../http/administrator.ts';
import type { Administration } from '../http/administration.ts';
import { HttpError } from '../http/http-error.ts';
import { originsOf } from '../http/origins.ts';
import { addressFile } from '../storage/data-folder.ts';
import { holderOf } from '../storage/sqlite-open.ts';
import { openSqliteStorage } from '../storage/sqlite-storage.ts';
import { StorageError } from '../storage/storage.ts';
import { InputFault } from './read-scenario-file.ts';
import { remoteAdministration } from './remote-administration.ts';

/**
 * Administers `DATA_DIR`: itself while no server holds the folder, otherwise through that server.
 * @throws {InputFault} in the words of whoever refused
 */
export async function withAdministration<T>(
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  return inWords(openAnd(config, work));
}

/** The work, with a refusal as the fault of what was given. @throws {InputFault} */
export async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof HttpError || error instanceof AccessError) {
      throw new InputFault(error.message);
    }
    throw error;
  }
}

async function openAnd<T>(
  config: Config,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  const { dataDir } = config;
  const storage = await openSqliteStorage(dataDir, () => {}).catch((error: unknown) => {
    if (error instanceof StorageError && error.reason === 'held') return undefined;
    throw error instanceof StorageError ? new InputFault('DATA_DIR', error.message) : error;
  });
  const key = ServerKey.ofFolder(dataDir);
  if (!storage) return work(remoteAdministration(await addressIn(dataDir), key.administration));
  try {
    const boards = new Boards(storage, key);
    const origin = originsOf(config, config.port)[0] ?? '';
    return await work(new Administrator({ storage, boards, dataDir, origin }));
  } finally {
    await storage.close();
  }
}

async function addressIn(dataDir: string): Promise<string> {
  try {
    const [pid, address] = (await readFile(join(dataDir, addressFile), 'utf8')).trim().split(' ');
    // What another process left there is nobody's address now: the key must not go to it.
    if (address !== undefined && pid === holderOf(dataDir)) return address;
  } catch {
    // No server has listened here yet.
  }
  throw new InputFault('DATA_DIR', `${dataDir} is in use, but its server does not listen (yet).`);
}
