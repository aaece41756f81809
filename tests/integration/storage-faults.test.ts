import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { CreateBoardAnswer, SessionAnswer } from '../../shared/protocol/http.ts';
import { newClient } from '../support/new-client.ts';
import { callServer, keyOf } from '../support/new-server.ts';
import { newWriter } from '../support/writer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const faultyDisk = new URL('../support/faulty-disk.ts', import.meta.url).href;
const soon = { timeout: 20_000 };

/** SQLite's result codes: no space left; an fsync that failed. */
const full = '13';
const fsyncFailed = '1034';

/** A server whose disk can be made to fail. */
async function startOn(dataDir: string, port = '0') {
  const child = spawn(process.execPath, ['--import', faultyDisk, main, '--dev'], {
    env: { ...process.env, PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const address = () => /^listening (http:\/\/\S+)$/m.exec(stdout)?.[1] ?? '';
  await vi.waitFor(() => {
    expect(address()).not.toBe('');
  }, soon);
  return { origin: address(), ended, said: () => stderr };
}

async function boardWithWriter() {
  const dataDir = await temporaryFolder();
  const server = await startOn(dataDir);
  const make = () => callServer(server.origin, '/api/boards', { template: 'blank' });
  const board = (await make()).answer as CreateBoardAnswer;
  const ask = { key: keyOf(board.links.edit), name: 'Ann' };
  const path = `/api/boards/${board.board}/sessions`;
  const join = async () => (await callServer(server.origin, path, ask)).answer as SessionAnswer;
  const session = await join();
  const writer = newWriter(server, session);
  writer.write('before');
  await vi.waitFor(() => {
    expect(writer.saved).toContain('before');
  }, soon);
  return { dataDir, server, make, session, writer };
}

test('[S17] a full disk stalls what is confirmed, is told, and is gone on from by itself', async () => {
  const { dataDir, server, make, writer } = await boardWithWriter();
  await writeFile(join(dataDir, 'fault'), full);
  writer.write('while full');
  const health = () => callServer(server.origin, '/healthz');
  await vi.waitFor(async () => {
    expect(await health()).toMatchObject({
      status: 503,
      answer: { reasons: expect.arrayContaining(['storage: the disk is full']) },
    });
  }, soon);
  expect(writer.saved).not.toContain('while full');
  expect(await make()).toMatchObject({ status: 507, answer: { error: { code: 'storageFull' } } });
  await rm(join(dataDir, 'fault'));
  await vi.waitFor(() => {
    expect(writer.saved).toContain('while full');
  }, soon);
  expect((await health()).status).toBe(200);
  expect((await make()).status).toBe(201);
});

test('[S18] a failed fsync ends the server with words; nothing confirmed is lost, clients come back', async () => {
  const { dataDir, server, session, writer } = await boardWithWriter();
  await writeFile(join(dataDir, 'fault'), fsyncFailed);
  writer.write('in doubt');
  expect(await server.ended).toBe(1);
  expect(server.said()).toContain('cannot be written any more');
  expect(writer.saved).not.toContain('in doubt');
  const confirmed = [...writer.saved];
  await rm(join(dataDir, 'fault'));
  const again = await startOn(dataDir, new URL(server.origin).port);
  const reader = newClient(again, session);
  await vi.waitFor(() => {
    expect([...reader.doc.getMap('notes').keys()]).toEqual(expect.arrayContaining(confirmed));
  }, soon);
  await vi.waitFor(() => {
    expect(writer.saved).toContain('in doubt');
  }, soon);
});
