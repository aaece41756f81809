import * as encoding from 'lib0/encoding';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { limits } from '../../shared/base/limits.ts';
import { encodeHello, messageTypes } from '../../shared/protocol/messages.ts';
import { oldestClient } from '../../shared/protocol/version.ts';
import { ClientClaims } from '../../server/rooms/client-claims.ts';
import { Inbox } from '../../server/rooms/inbox.ts';
import { hostileUpdates, made, updateWithGap } from '../support/hostile-updates.ts';
import { newClient } from '../support/new-client.ts';
import type { TestClient } from '../support/new-client.ts';
import { newServer } from '../support/new-server.ts';
import type { TestServer } from '../support/new-server.ts';
import { awarenessFrame, frameOf, newRawClient, syncFrame } from '../support/raw-client.ts';
import type { RawClient } from '../support/raw-client.ts';

const soon = { timeout: 20_000, interval: 5 };

/** A room with two honest people and one more session, for whoever is not. */
async function room() {
  const server = await newServer();
  const board = await server.createBoard();
  const ann = newClient(server, await server.openSession(board, 'edit', 'Ann'), { hello: true });
  const bob = newClient(server, await server.openSession(board, 'edit', 'Bob'), { hello: true });
  await Promise.all([ann.synced(), bob.synced()]);
  const session = await server.openSession(board, 'edit', 'Mallory');
  return { server, board, ann, bob, session, mallory: await newRawClient(server, session) };
}

/** The honest pair is still connected, edits both ways, and everything of theirs is saved. */
async function expectUnhurt(server: TestServer, ann: TestClient, bob: TestClient) {
  const key = `after-${Math.random().toString(36).slice(2)}`;
  ann.doc.getMap('notes').set(`${key}-ann`, 1);
  bob.doc.getMap('notes').set(`${key}-bob`, 1);
  await vi.waitFor(() => {
    expect(bob.doc.getMap('notes').has(`${key}-ann`)).toBe(true);
    expect(ann.doc.getMap('notes').has(`${key}-bob`)).toBe(true);
    for (const { count } of [ann, bob]) expect(count.saved).toBe(count.sent);
  }, soon);
  expect([...ann.closes, ...bob.closes]).toEqual([]);
  expect((await server.call('/healthz')).status).toBe(200);
}

const bigText = 'x'.repeat(limits.frameBytes);

const hostileFrames: [string, number, (mallory: RawClient) => void][] = [
  ...[...hostileUpdates()].flatMap(
    ([what, update]): [string, number, (mallory: RawClient) => void][] => [
      [
        `an update with ${what}`,
        4422,
        (m) => {
          m.send(syncFrame('update', update));
        },
      ],
    ],
  ),
  [
    'a step 2 with a foreign root',
    4422,
    (m) => {
      m.send(
        syncFrame(
          'step2',
          made((doc) => doc.getMap('x').set('a', 1)),
        ),
      );
    },
  ],
  [
    'an oversized update',
    4413,
    (m) => {
      m.send(
        syncFrame(
          'update',
          made((doc) => doc.getMap('notes').set('a', bigText)),
        ),
      );
    },
  ],
  [
    'an oversized frame',
    4413,
    (m) => {
      m.send(new Uint8Array(limits.syncBytes + 1));
    },
  ],
  [
    'many updates with gaps',
    4422,
    (m) => {
      for (let n = 0; n < 400; n += 1) m.send(syncFrame('update', updateWithGap()));
    },
  ],
  [
    'a text frame',
    4422,
    (m) => {
      m.send('hello');
    },
  ],
  [
    'an empty frame',
    4422,
    (m) => {
      m.send(new Uint8Array());
    },
  ],
  [
    'an unknown message type',
    4422,
    (m) => {
      m.send(Uint8Array.of(77, 1, 2, 3));
    },
  ],
  [
    'an unknown sync type',
    4422,
    (m) => {
      m.send(Uint8Array.of(messageTypes.sync, 9, 0));
    },
  ],
  [
    'a state vector that ends too soon',
    4422,
    (m) => {
      m.send(syncFrame('step1', Uint8Array.of(200, 1)));
    },
  ],
  [
    'presence that is no JSON',
    4422,
    (m) => {
      m.send(awarenessFrame([[7, 1, '{oops']]));
    },
  ],
  [
    'presence nested 100,000 deep',
    4413,
    (m) => {
      m.send(awarenessFrame([[7, 1, '['.repeat(100_000)]]));
    },
  ],
  [
    'presence nested twenty deep',
    4422,
    (m) => {
      m.send(awarenessFrame([[7, 1, `${'['.repeat(20)}${']'.repeat(20)}`]]));
    },
  ],
  [
    'oversized presence',
    4413,
    (m) => {
      m.send(awarenessFrame([[7, 1, JSON.stringify({ a: 'x'.repeat(limits.awarenessBytes) })]]));
    },
  ],
  [
    '2^25 declared presences',
    4422,
    (m) => {
      m.send(
        frameOf((encoder) => {
          encoding.writeVarUint(encoder, messageTypes.awareness);
          encoding.writeVarUint8Array(encoder, Uint8Array.of(0x80, 0x80, 0x80, 0x10));
        }),
      );
    },
  ],
  [
    'a flood of presence',
    4429,
    (m) => {
      for (let n = 0; n < 3000; n += 1) m.send(awarenessFrame([[7, n, '{}']]));
    },
  ],
  [
    'a flood of requests for the document',
    4429,
    (m) => {
      for (let n = 0; n < 50; n += 1) m.send(syncFrame('step1', Uint8Array.of(0)));
    },
  ],
];

describe('[H1] a hostile frame closes its sender and nobody else', () => {
  test.each(hostileFrames)('[H1] %s is closed with %i', async (_what, code, attack) => {
    const { server, ann, bob, mallory } = await room();
    attack(mallory);
    expect(await mallory.closed()).toBe(code);
    await expectUnhurt(server, ann, bob);
  });
});

test('[H2] a flood of updates is slowed down, then ended, and nothing of others waits for it', async () => {
  const { server, ann, bob, mallory } = await room();
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => {
    mallory.send(syncFrame('update', update));
  });
  for (let index = 0; index < 3000; index += 1) doc.getMap('notes').set('flood', index);
  await expectUnhurt(server, ann, bob);
  expect(await mallory.closed()).toBe(4429);
});

test('[H2] a flood that arrives in small pieces is ended as one', async () => {
  const handled: Uint8Array[] = [];
  const wire = { reading: true, pause: () => {}, resume: () => {} };
  wire.pause = () => (wire.reading = false);
  wire.resume = () => (wire.reading = true);
  const onFlood = vi.fn();
  const inbox = new Inbox(wire, { handle: (frame) => handled.push(frame), onFlood });
  const began = performance.now();
  // As TCP does: a little more each time the socket is read again.
  await vi.waitFor(
    () => {
      for (let index = 0; wire.reading && index < 1000; index += 1)
        inbox.add(Uint8Array.of(0), true);
      expect(onFlood).toHaveBeenCalled();
    },
    { timeout: 20_000, interval: 5 },
  );
  inbox.destroy();
  const seconds = (performance.now() - began) / 1000;
  expect(handled.length).toBeLessThanOrEqual(
    limits.updateBurst + limits.updatesPerSecond * seconds + 1,
  );
});

test('[H3] nothing of a refused update is kept, in memory or on disk', async () => {
  const { server, session, mallory, ann, bob } = await room();
  const canary = 'canary-7f3a';
  const update = made((doc) => {
    doc.getMap('notes').set(canary, canary);
    doc.getMap('elsewhere').set('a', 1);
  });
  mallory.send(syncFrame('update', update));
  expect(await mallory.closed()).toBe(4422);
  await expectUnhurt(server, ann, bob);
  expect(ann.doc.getMap('notes').has(canary)).toBe(false);
  const stored = await server.storage.load(session.documents.scenario);
  for (const { bytes } of stored.updates) {
    expect(Buffer.from(bytes).includes(canary)).toBe(false);
  }
});

/** What the forger sends: an edit that claims to be the client's next one. */
function forgedUpdate(client: TestClient): Uint8Array {
  const forger = new Y.Doc();
  Y.applyUpdate(forger, Y.encodeStateAsUpdate(client.doc));
  forger.clientID = client.doc.clientID;
  const before = Y.encodeStateVector(forger);
  forger.getMap('notes').set('forged', true);
  return Y.encodeStateAsUpdate(forger, before);
}

test('[H4] an edit forged under the client id of somebody who is here loses against the true one', async () => {
  const { server, ann, bob, mallory } = await room();
  mallory.send(syncFrame('step2', Uint8Array.of(0, 0)));
  mallory.send(syncFrame('update', forgedUpdate(ann)));
  await expectUnhurt(server, ann, bob);
  expect(bob.doc.getMap('notes').has('forged')).toBe(false);
  expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(Y.encodeStateAsUpdate(bob.doc));
});

test('[H4] who forges an edit that its supposed author does not make is closed with 4422', async () => {
  const { server, ann, bob, mallory } = await room();
  mallory.send(syncFrame('step2', Uint8Array.of(0, 0)));
  mallory.send(syncFrame('update', forgedUpdate(ann)));
  await vi.waitFor(() => {
    // Ann is alive, and what she has sent since does not hold the edit.
    ann.provider.awareness.setLocalState({ at: performance.now() });
    expect(mallory.socket.readyState).not.toBe(WebSocket.OPEN);
  }, soon);
  expect(await mallory.closed()).toBe(4422);
  await expectUnhurt(server, ann, bob);
  expect(bob.doc.getMap('notes').has('forged')).toBe(false);
});

test('[H4] an edit forged under the client id of somebody who is reconnecting never takes the place of theirs', async () => {
  const { server, ann, bob, mallory } = await room();
  ann.provider.awareness.setLocalState({ here: true });
  const isHere = () => bob.provider.awareness.getStates().has(ann.doc.clientID);
  await vi.waitFor(() => {
    expect(isHere()).toBe(true);
  }, soon);
  ann.provider.disconnect();
  await vi.waitFor(() => {
    expect(isHere()).toBe(false);
  }, soon);
  mallory.send(syncFrame('step2', Uint8Array.of(0, 0)));
  mallory.send(syncFrame('update', forgedUpdate(ann)));
  const answers = mallory.received.length;
  mallory.send(syncFrame('step1', Uint8Array.of(0)));
  await vi.waitFor(() => {
    expect(mallory.received.length).toBeGreaterThan(answers);
  }, soon);
  ann.doc.getMap('notes').set('made offline', true);
  ann.provider.connect();
  await vi.waitFor(() => {
    expect(bob.doc.getMap('notes').has('made offline')).toBe(true);
  }, soon);
  expect(bob.doc.getMap('notes').has('forged')).toBe(false);
  bob.doc.getMap('notes').set('after', true);
  await vi.waitFor(() => {
    expect(ann.doc.getMap('notes').has('after')).toBe(true);
    expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(Y.encodeStateAsUpdate(bob.doc));
  }, soon);
  expect((await server.call('/healthz')).status).toBe(200);
});

test('[H4] a client id stays its owner’s while the session lasts, and edits under it wait a minute', () => {
  const person = (id: string, mayReturn = true) => ({ person: { id }, synced: true, mayReturn });
  const [ann, bob] = [person('ann'), person('bob')];
  const claims = new ClientClaims<ReturnType<typeof person>>();
  expect(claims.claim(7, ann)).toBe(true);
  expect(claims.claim(7, bob)).toBe(false);
  claims.release(7, ann, 1000);
  expect(claims.claim(7, bob)).toBe(false);
  expect([claims.isReserved(7, 'bob', 60_000), claims.isReserved(7, 'ann', 60_000)]).toEqual([
    true,
    false,
  ]);
  expect(claims.isReserved(7, 'bob', 61_001)).toBe(false);
  expect(claims.claim(7, ann)).toBe(true);
  const expired = person('eve', false);
  expect(claims.claim(8, expired)).toBe(true);
  claims.release(8, expired, 1000);
  expect(claims.claim(8, bob)).toBe(true);
});

test('[H14] who trickles a request and never closes is cut off', async () => {
  const { port } = await newServer();
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => {});
  // Nothing is read, so the server's farewell is never answered.
  socket.write('NONSENSE\r\n\r\n');
  await vi.waitFor(() => {
    socket.write('x');
    expect(socket.destroyed).toBe(true);
  }, soon);
});

test('[H5] sockets that say nothing, or not hello first, are closed with 4408', async () => {
  const { server, session, ann, bob } = await room();
  const url = `${server.origin.replace('http', 'ws')}/sync/${session.documents.scenario}`;
  const socket = new WebSocket(url);
  const code = await new Promise<number>((resolve) => {
    socket.on('open', () => {
      socket.send(syncFrame('step1', Uint8Array.of(0)));
    });
    socket.on('close', resolve);
  });
  expect(code).toBe(4408);
  await expectUnhurt(server, ann, bob);
});

test('[H5] a client that is too old is told so', async () => {
  const { server, session } = await room();
  const url = `${server.origin.replace('http', 'ws')}/sync/${session.documents.scenario}`;
  const socket = new WebSocket(url);
  const code = await new Promise<number>((resolve) => {
    socket.on('open', () => {
      socket.send(encodeHello({ version: oldestClient - 1, token: session.token }));
    });
    socket.on('close', resolve);
  });
  expect(code).toBe(4400);
});

test('[H8] a document does not grow beyond its limit', async () => {
  const { server, ann, bob, mallory } = await room();
  const chunk = 'z'.repeat(900_000);
  for (let index = 0; index < 24; index += 1) {
    mallory.send(
      syncFrame(
        'update',
        made((doc) => doc.getMap('notes').set(`z${index}`, chunk)),
      ),
    );
    // All at once would be a test of slow readers: everybody here shares one event loop.
    await vi.waitFor(() => {
      if (mallory.socket.readyState !== WebSocket.OPEN) return;
      for (const { doc } of [ann, bob]) expect(doc.getMap('notes').has(`z${index}`)).toBe(true);
    }, soon);
  }
  expect(await mallory.closed()).toBe(4413);
  await expectUnhurt(server, ann, bob);
});

test('[H8] a room takes in so many and no more; who is turned away may try again', async () => {
  const { server, session, ann, bob } = await room();
  const more = await Promise.all(
    Array.from({ length: limits.connectionsPerDocument }, () => newRawClient(server, session)),
  );
  const codes = await Promise.race(more.map((client) => client.closed()));
  expect(codes).toBe(1013);
  await expectUnhurt(server, ann, bob);
});

test('[H6] a reader that does not read is cut off, and the others never wait for it', async () => {
  const { server, ann, bob, mallory } = await room();
  mallory.socket.pause();
  const chunk = 'y'.repeat(900_000);
  for (let index = 0; index < 24; index += 1) {
    ann.doc.getMap('notes').set('big', `${index}${chunk}`);
    await vi.waitFor(() => {
      expect(String(bob.doc.getMap('notes').get('big')).startsWith(`${index}y`)).toBe(true);
    }, soon);
  }
  await vi.waitFor(() => {
    expect(server.logged.some((line) => line.includes('slowConsumer'))).toBe(true);
  }, soon);
  await expectUnhurt(server, ann, bob);
});
