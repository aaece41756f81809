import { chmod, readdir, stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryStorage } from '../support/memory-board-storage.ts';
import { ServerKey } from '../../server/access/server-key.ts';
import { openSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { StorageFull } from '../../server/storage/storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { storageContract } from '../support/storage-contract.ts';

storageContract('memory', () => Promise.resolve(createMemoryStorage()));
storageContract('SQLite', async () => openIn(await temporaryFolder()));

async function openIn(folder: string): Promise<Storage> {
  const storage = await openSqliteStorage(folder, (error) => {
    throw error;
  });
  onTestFinished(() => storage.close());
  return storage;
}

test('[S12] a second opening of the folder is refused within two seconds and names the holder', async () => {
  const folder = await temporaryFolder();
  await openIn(folder);
  const began = performance.now();
  await expect(openIn(folder)).rejects.toThrow(`in use by process ${process.pid}`);
  expect(performance.now() - began).toBeLessThan(2000);
});

test('[S12] a folder of a newer version is refused and left as it is', async () => {
  const folder = await temporaryFolder();
  await (await openIn(folder)).close();
  change(folder, 'PRAGMA user_version = 99');
  await expect(openIn(folder)).rejects.toThrow('newer Parley');
});

test('[S16] what a data folder holds is readable by its owner only, whoever made the folder', async () => {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  const storage = await openIn(folder);
  await storage.append('b.scenario', 'ann', Uint8Array.of(1));
  ServerKey.ofFolder(folder);
  const files = (await readdir(folder)).filter((name) => name !== 'server.pid');
  expect(files).toEqual(expect.arrayContaining(['parley.db', 'parley.db-wal', 'server.key']));
  for (const name of files) {
    expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
  }
});

test('[S13] a damaged record is left out and its bytes are counted; sound ones are served', async () => {
  const folder = await temporaryFolder();
  const first = await openIn(folder);
  await first.append('b.scenario', 'ann', Uint8Array.of(1, 2, 3));
  await first.append('b.scenario', 'ann', Uint8Array.of(4, 5));
  await first.checkpoint('b.scenario', 1, Uint8Array.of(9));
  await first.close();
  change(folder, "UPDATE updates SET bytes = x'0405ff' WHERE seq = 2");
  change(folder, "UPDATE checkpoints SET state = x'00'");
  const second = await openIn(folder);
  const loaded = await second.load('b.scenario');
  expect(loaded.checkpoint).toBeUndefined();
  expect(loaded.updates.map(({ seq }) => seq)).toEqual([1]);
  expect(loaded.damagedBytes).toBe(3);
});

test('[S20] a copy whose own disk is full fails alone; the storage goes on', async () => {
  const storage = await openSqliteStorage(await temporaryFolder(), (error) => {
    throw error;
  });
  onTestFinished(() => storage.close());
  const refused = await storage.backup('/dev/full').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Error);
  expect(refused).not.toBeInstanceOf(StorageFull);
  expect(await storage.append('b.scenario', 'ann', Uint8Array.of(1))).toBe(1);
});

/** Changes the closed database from outside, as a bad disk or a newer version would. */
function change(folder: string, sql: string): void {
  const database = new DatabaseSync(join(folder, 'parley.db'));
  database.exec(sql);
  database.close();
}
