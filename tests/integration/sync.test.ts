import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { encodeHello, encodeSaved } from '../../shared/protocol/messages.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { made } from '../support/hostile-updates.ts';
import { newClient } from '../support/new-client.ts';
import { newServer } from '../support/new-server.ts';
import { newRawClient, syncFrame } from '../support/raw-client.ts';

const soon = { timeout: 10_000, interval: 5 };

function edit(doc: Y.Doc, key: string, value: unknown = key): void {
  doc.getMap('notes').set(key, value);
}

test('[S1] two unmodified y-websocket clients see each other’s edits', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const ann = newClient(server, await server.openSession(board, 'edit', 'Ann'));
  const bob = newClient(server, await server.openSession(board, 'facilitate', 'Bob'));
  await Promise.all([ann.synced(), bob.synced()]);
  edit(ann.doc, 'from-ann');
  edit(bob.doc, 'from-bob');
  await vi.waitFor(() => {
    expect(bob.doc.getMap('notes').get('from-ann')).toBe('from-ann');
    expect(ann.doc.getMap('notes').get('from-bob')).toBe('from-bob');
  }, soon);
  expect(Y.encodeStateVector(ann.doc)).toEqual(Y.encodeStateVector(bob.doc));
});

test('[S2] a client that says hello learns how many of its updates are on disk', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const session = await server.openSession(board);
  const ann = newClient(server, session, { hello: true });
  await ann.synced();
  for (let index = 0; index < 20; index += 1) edit(ann.doc, `edit-${index}`);
  await vi.waitFor(() => {
    expect(ann.count.sent).toBe(21);
    expect(ann.count.saved).toBe(21);
  }, soon);
  const stored = await server.storage.load(session.documents.scenario);
  expect(stored.updates.length).toBeGreaterThanOrEqual(20);
});

test('[S2] an update that changes nothing is saved too, behind what was queued before it', async () => {
  const server = await newServer();
  const session = await server.openSession(await server.createBoard());
  const ann = newClient(server, session, { hello: true });
  await ann.synced();
  edit(ann.doc, 'once');
  const again = newClient(server, session, { hello: true, doc: ann.doc });
  await again.synced();
  await vi.waitFor(() => {
    expect(again.count.sent).toBeGreaterThan(0);
    expect(again.count.saved).toBe(again.count.sent);
  }, soon);
});

test('[S2] a client with its token in the query may say hello later to be told what is saved', async () => {
  const server = await newServer();
  const client = await newRawClient(server, await server.openSession(await server.createBoard()));
  client.send(syncFrame('step2', Uint8Array.of(0, 0)));
  client.send(encodeHello({ version: protocolVersion, token: '' }));
  client.send(
    syncFrame(
      'update',
      made((doc) => doc.getMap('notes').set('a', 1)),
    ),
  );
  await vi.waitFor(() => {
    expect(client.received.map((frame) => [...frame])).toContainEqual([...encodeSaved(2)]);
  }, soon);
});

test('[S3] a restarted server has everything, and its clients come back by themselves', async () => {
  const first = await newServer();
  const board = await first.createBoard();
  const session = await first.openSession(board);
  const ann = newClient(first, session, { hello: true });
  await ann.synced();
  edit(ann.doc, 'before');
  await vi.waitFor(() => {
    expect(ann.count.saved).toBe(ann.count.sent);
  }, soon);
  await first.stop();
  edit(ann.doc, 'while-down');
  const second = await newServer({
    dataDir: first.dataDir,
    env: { PORT: String(first.port) },
  });
  const fresh = newClient(second, session);
  await fresh.synced();
  await vi.waitFor(() => {
    expect(fresh.doc.getMap('notes').get('before')).toBe('before');
    expect(fresh.doc.getMap('notes').get('while-down')).toBe('while-down');
  }, soon);
  expect(ann.closes).toContain(1012);
});

test('[S4] a room is complete before the first answer: a newcomer never sees an empty board', async () => {
  const server = await newServer();
  const board = await server.createBoard({ template: 'iran-mediation' });
  const session = await server.openSession(board);
  const late = newClient(server, session);
  let firstSize: number | undefined;
  late.provider.on('sync', () => {
    firstSize ??= late.scenario.collections.nodes.size;
  });
  await late.synced();
  expect(firstSize).toBe(14);
});

test('[S5] edits made offline under several client ids arrive together', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const session = await server.openSession(board);
  const ann = newClient(server, session);
  await ann.synced();
  ann.provider.disconnect();
  edit(ann.doc, 'offline-1');
  // A reload: the same content from IndexedDB in a document with another client id.
  const reloaded = new Y.Doc();
  Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(ann.doc));
  edit(reloaded, 'offline-2');
  const back = newClient(server, session, { doc: reloaded, hello: true });
  await back.synced();
  edit(reloaded, 'online');
  const bob = newClient(server, await server.openSession(board, 'view'));
  await bob.synced();
  await vi.waitFor(() => {
    for (const key of ['offline-1', 'offline-2', 'online']) {
      expect(bob.doc.getMap('notes').has(key)).toBe(true);
    }
    expect(back.count.saved).toBe(back.count.sent);
  }, soon);
});

test('[S5] an update that overtakes the step 2 it builds on is held, not refused', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const session = await server.openSession(board);
  const ann = newClient(server, session);
  await ann.synced();
  ann.provider.disconnect();
  edit(ann.doc, 'offline');
  ann.provider.connect();
  // Written while the connection opens: its update is sent before the answer to the server's step 1.
  ann.provider.on('status', ({ status }: { status: string }) => {
    if (status === 'connected') edit(ann.doc, 'at-once');
  });
  const bob = newClient(server, await server.openSession(board, 'view'));
  await vi.waitFor(() => {
    expect(bob.doc.getMap('notes').get('offline')).toBe('offline');
    expect(bob.doc.getMap('notes').get('at-once')).toBe('at-once');
  }, soon);
  expect(ann.closes.filter((code) => code >= 4400)).toEqual([]);
});

test('[S5] updates that overtake each other all arrive, also from a client that answers no step 1', async () => {
  const server = await newServer();
  const session = await server.openSession(await server.createBoard());
  const ann = await newRawClient(server, session);
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const key of ['first', 'second', 'third']) edit(doc, key);
  for (const update of updates.toReversed()) ann.send(syncFrame('update', update));
  const bob = newClient(server, session);
  await vi.waitFor(() => {
    expect([...bob.doc.getMap('notes').keys()]).toEqual(
      expect.arrayContaining(['first', 'second', 'third']),
    );
  }, soon);
});

test('[S6] a room that nobody uses is freed, and opens again from the disk', async () => {
  const server = await newServer({ idleRoomMs: 0 });
  const board = await server.createBoard();
  const session = await server.openSession(board);
  const ann = newClient(server, session, { hello: true });
  await ann.synced();
  edit(ann.doc, 'kept');
  await vi.waitFor(() => {
    expect(ann.count.saved).toBe(ann.count.sent);
  }, soon);
  ann.destroy();
  await vi.waitFor(async () => {
    const stored = await server.storage.load(session.documents.scenario);
    expect(stored.checkpoint).toBeDefined();
    expect(stored.updates).toEqual([]);
  }, soon);
  const again = newClient(server, session);
  await again.synced();
  expect(again.doc.getMap('notes').get('kept')).toBe('kept');
});
