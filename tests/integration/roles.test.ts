import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { keyOf, newServer } from '../support/new-server.ts';
import { newClient } from '../support/new-client.ts';
import { made } from '../support/hostile-updates.ts';
import { awarenessFrame, newRawClient, syncFrame } from '../support/raw-client.ts';

const soon = { timeout: 10_000, interval: 5 };

test('[R1] a viewer sees everything and its empty answers do no harm', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const editor = newClient(server, await server.openSession(board, 'edit'));
  const viewer = newClient(server, await server.openSession(board, 'view'));
  await Promise.all([editor.synced(), viewer.synced()]);
  editor.doc.getMap('notes').set('seen', 1);
  await vi.waitFor(() => {
    expect(viewer.doc.getMap('notes').get('seen')).toBe(1);
  }, soon);
  const raw = await newRawClient(server, await server.openSession(board, 'view'));
  raw.send(syncFrame('step2', Uint8Array.of(0, 0)));
  raw.send(syncFrame('step2', Y.encodeStateAsUpdate(viewer.doc)));
  raw.send(syncFrame('step1', Uint8Array.of(0)));
  await vi.waitFor(() => {
    expect(raw.received.length).toBeGreaterThan(0);
  }, soon);
  expect(viewer.closes).toEqual([]);
  expect(raw.socket.readyState).toBe(raw.socket.OPEN);
});

test.each(['update', 'step2'] as const)(
  '[R1] a viewer’s edit by %s closes it with 4403, reaches nobody and no disk',
  async (type) => {
    const server = await newServer();
    const board = await server.createBoard();
    const session = await server.openSession(board, 'edit');
    const editor = newClient(server, session);
    await editor.synced();
    const viewer = await newRawClient(server, await server.openSession(board, 'view'));
    viewer.send(
      syncFrame(
        type,
        made((doc) => doc.getMap('notes').set('canary-51c2', 'canary-51c2')),
      ),
    );
    expect(await viewer.closed()).toBe(4403);
    expect(editor.doc.getMap('notes').size).toBe(3);
    const { updates } = await server.storage.load(session.documents.scenario);
    expect(updates.some(({ bytes }) => Buffer.from(bytes).includes('canary-51c2'))).toBe(false);
  },
);

test('[R1] a viewer’s deletion closes it with 4403', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const seen = newClient(server, await server.openSession(board, 'view'));
  await seen.synced();
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(seen.doc));
  const before = Y.encodeStateVector(copy);
  copy.getMap('notes').delete('start1');
  const viewer = await newRawClient(server, await server.openSession(board, 'view'));
  viewer.send(syncFrame('update', Y.encodeStateAsUpdate(copy, before)));
  expect(await viewer.closed()).toBe(4403);
  expect(seen.doc.getMap('notes').has('start1')).toBe(true);
});

test('[R2] nobody but the server writes the session document', async () => {
  const server = await newServer();
  const session = await server.openSession(await server.createBoard(), 'facilitate');
  const client = await newRawClient(server, session, 'session');
  client.send(
    syncFrame(
      'update',
      made((doc) => doc.getMap('meta').set('phase', 'debrief')),
    ),
  );
  expect(await client.closed()).toBe(4403);
  expect((await server.storage.load(session.documents.session)).updates).toEqual([]);
});

test('[R2] viewers may comment, in the document that is for it', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const [one, two] = await Promise.all(
    ['One', 'Two'].map((name) => server.openSession(board, 'view', name)),
  );
  const clients = [one, two].flatMap((session) =>
    session ? [newClient(server, session, { document: 'comments' })] : [],
  );
  await Promise.all(clients.map((client) => client.synced()));
  clients[0]?.doc.getMap('threads').set('t1', 'Why 35 %?');
  await vi.waitFor(() => {
    expect(clients[1]?.doc.getMap('threads').get('t1')).toBe('Why 35 %?');
  }, soon);
});

test('[R3] a session opens no document of another board, and learns nothing of whether it exists', async () => {
  const server = await newServer();
  const [own, other] = [await server.createBoard(), await server.createBoard()];
  const session = await server.openSession(own);
  const naming = (scenario: string) => ({
    ...session,
    documents: { ...session.documents, scenario },
  });
  for (const [name, code] of [
    [`${other.board}.scenario`, 4403],
    ['AAAAAAAAAAAAAAAAAAAAAA.scenario', 4403],
    [`${own.board}.secrets`, 4404],
    [`${own.board}.team.red`, 4404],
    ['__proto__', 4404],
  ] as const) {
    const client = await newRawClient(server, naming(name));
    expect(await client.closed(), name).toBe(code);
    expect(client.received, name).toEqual([]);
  }
});

test('[R3] a made-up token is closed with 4401 without a byte of content', async () => {
  const server = await newServer();
  const session = await server.openSession(await server.createBoard());
  const client = await newRawClient(server, { ...session, token: 'A'.repeat(43) });
  expect(await client.closed()).toBe(4401);
  expect(client.received).toEqual([]);
});

test('[R4] revoking a link closes its open sockets with 4403 and ends its sessions', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const boss = await server.openSession(board, 'facilitate');
  const link = await server.command(boss, 'create-link', { role: 'edit', label: 'Guests' });
  const { answer } = await server.call(`/api/boards/${board.board}/sessions`, {
    key: keyOf(String(link.url)),
    name: 'Guest',
  });
  const guest = answer as typeof boss;
  const client = await newRawClient(server, guest);
  await server.command(boss, 'revoke-link', { link: link.id });
  expect(await client.closed()).toBe(4403);
  expect(await (await newRawClient(server, guest)).closed()).toBe(4401);
  const again = await server.call(`/api/boards/${board.board}/sessions`, {
    key: keyOf(String(link.url)),
    name: 'Guest',
  });
  expect(again.status).toBe(403);
});

test('[R5] presence carries the name, colour and role of the session, whatever the client says', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const session = await server.openSession(board, 'edit', 'Mallory');
  const ann = newClient(server, await server.openSession(board, 'edit', 'Ann'));
  const mallory = newClient(server, session);
  await Promise.all([ann.synced(), mallory.synced()]);
  mallory.provider.awareness.setLocalState({
    user: { name: 'Ann', role: 'facilitate' },
    away: true,
  });
  await vi.waitFor(() => {
    const { participant: id, name, colour, role } = session;
    expect(ann.provider.awareness.getStates().get(mallory.doc.clientID)).toEqual({
      user: { id, name, colour, role },
      away: true,
    });
  }, soon);
});

test('[R5] nobody speaks for somebody else or sends them away, and who goes is seen to go', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const ann = newClient(server, await server.openSession(board, 'edit', 'Ann'));
  const bob = newClient(server, await server.openSession(board, 'edit', 'Bob'));
  await Promise.all([ann.synced(), bob.synced()]);
  const ofBob = () => ann.provider.awareness.getStates().get(bob.doc.clientID);
  bob.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } });
  await vi.waitFor(() => {
    expect(ofBob()).toMatchObject({ cursor: { x: 1 } });
  }, soon);
  const mallory = await newRawClient(server, await server.openSession(board, 'edit', 'Mallory'));
  mallory.send(awarenessFrame([[bob.doc.clientID, 1e6, '{"cursor":{"x":666}}']]));
  mallory.send(awarenessFrame([[bob.doc.clientID, 1e6 + 1, 'null']]));
  mallory.send(
    awarenessFrame([
      [4711, 1, '{"cursor":{"x":2}}'],
      [4712, 1, '{"cursor":{"x":3}}'],
    ]),
  );
  const states = () => ann.provider.awareness.getStates();
  await vi.waitFor(() => {
    expect(states().get(4711)).toMatchObject({ cursor: { x: 2 }, user: { name: 'Mallory' } });
  }, soon);
  expect(states().has(4712)).toBe(false);
  expect(ofBob()).toMatchObject({ cursor: { x: 1 } });
  mallory.socket.terminate();
  await vi.waitFor(() => {
    expect(states().has(4711)).toBe(false);
  }, soon);
});

test('[R5] somebody who reconnects is seen again at once', async () => {
  const server = await newServer();
  const board = await server.createBoard();
  const ann = newClient(server, await server.openSession(board, 'edit', 'Ann'));
  const bob = newClient(server, await server.openSession(board, 'edit', 'Bob'));
  await Promise.all([ann.synced(), bob.synced()]);
  const isHere = (expected: boolean) =>
    vi.waitFor(() => {
      expect(ann.provider.awareness.getStates().has(bob.doc.clientID)).toBe(expected);
    }, soon);
  await isHere(true);
  bob.provider.ws?.close();
  await isHere(false);
  await isHere(true);
});
