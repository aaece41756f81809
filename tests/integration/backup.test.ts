import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { boardCommand } from '../../server/cli/board.ts';
import { backupCommand, restoreCommand } from '../../server/cli/backup.ts';
import { replayCommand } from '../../server/cli/replay.ts';
import type { CliCommand } from '../../server/cli/cli-command.ts';
import { newClient } from '../support/new-client.ts';
import { newServer } from '../support/new-server.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { newWriter } from '../support/writer.ts';

const soon = { timeout: 20_000 };

/** Runs a command on a data folder. */
async function on(dataDir: string, command: CliCommand, ...args: string[]) {
  vi.stubEnv('DATA_DIR', dataDir);
  try {
    return await runCli(command, ...args);
  } finally {
    vi.unstubAllEnvs();
  }
}

test('[S20] a backup made while somebody writes is one moment, and restores to it elsewhere', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const writer = newWriter(server, await server.openSession(board));
  const timer = setInterval(() => {
    writer.write(`n${writer.written.length}`);
  }, 10);
  try {
    await vi.waitFor(() => {
      expect(writer.saved.size).toBeGreaterThan(20);
    }, soon);
    const savedBefore = [...writer.saved];
    const out = join(await temporaryFolder(), 'copy');
    expect(await on(server.dataDir, backupCommand, out)).toMatchObject({ code: 0 });
    const writtenBy = writer.written.length;
    expect((await readdir(out)).toSorted()).toEqual(['parley.db', 'server.key']);
    expect(await on(server.dataDir, backupCommand, out)).toMatchObject({ code: 1 });

    const elsewhere = join(await temporaryFolder(), 'data');
    expect(await on(elsewhere, restoreCommand, out)).toMatchObject({ code: 0 });
    expect(await on(elsewhere, restoreCommand, out)).toMatchObject({ code: 1 });
    for (const file of [join(out, 'parley.db'), join(elsewhere, 'parley.db')]) {
      expect((await stat(file)).mode & 0o077, file).toBe(0);
    }
    const restored = await newServer({ dataDir: elsewhere });
    const reader = newClient(restored, await restored.openSession(board));
    await vi.waitFor(() => {
      expect(reader.provider.synced).toBe(true);
    }, soon);
    const kept = [...reader.doc.getMap('notes').keys()].filter((key) => /^n\d/.test(key));
    expect(kept).toEqual(expect.arrayContaining(savedBefore));
    // One moment: the first so many edits of the writer, without a hole.
    expect(kept.length).toBeLessThanOrEqual(writtenBy);
    expect(new Set(kept)).toEqual(new Set(writer.written.slice(0, kept.length)));
    const code = await restored.command(
      await restored.openSession(board, 'facilitate'),
      'open-code',
    );
    expect(code).toEqual({ code: board.code });
  } finally {
    clearInterval(timer);
  }
});

test('[S20] a damaged or foreign backup is refused, and the folder stays as it was', async () => {
  const server = await newServer();
  await server.createBoard({ template: 'iran-mediation' });
  const out = join(await temporaryFolder(), 'copy');
  await on(server.dataDir, backupCommand, out);
  const file = join(out, 'parley.db');
  const bytes = await readFile(file);
  const target = await temporaryFolder();
  const refused = async () => {
    const { code, err } = await on(target, restoreCommand, out);
    expect(code).toBe(1);
    expect(await readdir(target)).toEqual([]);
    return err;
  };
  await truncate(file, bytes.length - 8192);
  expect(await refused()).not.toBe('');
  const holed = Buffer.from(bytes);
  holed.fill(0xff, 4096, 3 * 4096);
  await writeFile(file, holed);
  expect(await refused()).not.toBe('');
  await writeFile(file, 'no database at all');
  expect(await refused()).not.toBe('');
  await writeFile(file, '');
  expect(await refused()).toContain('no backup');
});

test('[S19] a board is printed as it was at a time, also after all of it was deleted', async () => {
  const server = await newServer();
  const board = await server.createBoard({ template: 'iran-mediation' });
  const before = new Date().toISOString();
  await pause(5);
  const writer = newWriter(server, await server.openSession(board));
  await vi.waitFor(() => {
    expect(writer.provider.synced).toBe(true);
  }, soon);
  const nodes = writer.doc.getMap('nodes');
  writer.doc.transact(() => {
    for (const id of nodes.keys()) nodes.delete(id);
  });
  writer.write('all is gone');
  await vi.waitFor(() => {
    expect(writer.saved).toContain('all is gone');
  }, soon);
  const now = await on(server.dataDir, boardCommand, 'export', board.board);
  const then = await on(server.dataDir, replayCommand, board.board, '--at', before);
  const nodesOf = (text: string) => Object.keys((JSON.parse(text) as { nodes: object }).nodes);
  expect(nodesOf(now.out)).toHaveLength(0);
  expect(nodesOf(then.out)).toHaveLength(14);
  const early = await on(server.dataDir, replayCommand, board.board, '--at', '2020-01-01');
  expect(early).toMatchObject({ code: 1, err: expect.stringContaining('did not exist yet') });
  expect((await on(server.dataDir, replayCommand, board.board)).code).toBe(2);
});

test('[S21] a board that is deleted under its writers leaves nothing on disk, and they are told', async () => {
  const server = await newServer();
  const [board, other] = [await server.createBoard(), await server.createBoard()];
  const writer = newWriter(server, await server.openSession(board));
  const canary = `canary-${board.board}`;
  writer.write(canary);
  await vi.waitFor(() => {
    expect(writer.saved).toContain(canary);
  }, soon);
  const closed = new Promise<number>((resolve) => {
    writer.provider.on('connection-close', (event) => {
      resolve(event?.code ?? 0);
    });
  });
  const timer = setInterval(() => {
    writer.write(`${canary} ${writer.written.length}`);
  }, 1);
  try {
    const deleted = await on(server.dataDir, boardCommand, 'delete', board.board);
    expect(deleted).toMatchObject({ code: 0 });
    expect(await closed).toBe(4404);
  } finally {
    clearInterval(timer);
  }
  await server.stop();
  for (const name of await readdir(server.dataDir)) {
    const bytes = await readFile(join(server.dataDir, name));
    expect(bytes.includes(canary), name).toBe(false);
    expect(bytes.includes(board.board), name).toBe(false);
  }
  expect((await on(server.dataDir, boardCommand, 'export', other.board)).code).toBe(0);
});
