import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as decoding from 'lib0/decoding';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { parleySocket } from '../../../client/room/parley-socket.ts';
import { decodeHello, encodeSaved, messageTypes } from '../../../shared/protocol/messages.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { must } from '../../../shared/base/must.ts';

let server: WebSocketServer;
let far: ServerSocket | undefined;
let frames: Uint8Array[];
let provider: WebsocketProvider;
let doc: Y.Doc;
const sent = vi.fn<(frame: number, all: boolean) => void>();
const saved = vi.fn<(frames: number) => void>();

beforeEach(async () => {
  frames = [];
  far = undefined;
  sent.mockClear();
  saved.mockClear();
  server = new WebSocketServer({ port: 0 });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    far = socket;
    socket.on('message', (data: Buffer) => frames.push(new Uint8Array(data)));
  });
  doc = new Y.Doc();
  const { port } = server.address() as AddressInfo;
  provider = new WebsocketProvider(`ws://127.0.0.1:${port}`, 'doc', doc, {
    disableBc: true,
    WebSocketPolyfill: parleySocket({
      client: () => doc.clientID,
      token: () => 'secret',
      sent,
      saved,
    }),
  });
  await vi.waitFor(() => {
    expect(frames.length).toBeGreaterThan(1);
  });
});

afterEach(() => {
  provider.destroy();
  server.close();
});

const typeOf = (frame: Uint8Array) => frame[0];

describe('[B25] the socket under the unmodified provider', () => {
  test('[B25] says hello first, with version and token', () => {
    const decoder = decoding.createDecoder(must(frames[0]));
    expect(decoding.readVarUint(decoder)).toBe(messageTypes.hello);
    expect(decodeHello(decoder)).toEqual({ version: protocolVersion, token: 'secret' });
    expect(typeOf(must(frames[1]))).toBe(messageTypes.sync);
  });

  test('[B25] counts update frames and hears which are saved, unseen by the provider', async () => {
    const fault = vi.spyOn(console, 'error');
    doc.getMap('nodes').set('a', 1);
    doc.getMap('nodes').set('b', 1);
    expect(sent.mock.calls).toEqual([
      [1, false],
      [2, false],
    ]);
    must(far).send(encodeSaved(2));
    await vi.waitFor(() => {
      expect(saved).toHaveBeenCalledWith(2);
    });
    expect(fault).not.toHaveBeenCalled();
    fault.mockRestore();
  });

  test('[B25] does not send on what it hears of other people', async () => {
    const other = new Awareness(new Y.Doc());
    other.setLocalState({ cursor: { x: 1, y: 2 } });
    const update = encodeAwarenessUpdate(other, [other.clientID]);
    const awarenessFrames = () =>
      frames.filter((frame) => typeOf(frame) === messageTypes.awareness);
    const before = awarenessFrames().length;
    must(far).send(Buffer.from([messageTypes.awareness, update.length, ...update]));
    await vi.waitFor(() => {
      expect(provider.awareness.getStates().has(other.clientID)).toBe(true);
    });
    provider.awareness.setLocalState({ cursor: { x: 3, y: 4 } });
    await vi.waitFor(() => {
      expect(awarenessFrames()).toHaveLength(before + 1);
    });
    other.destroy();
  });
});
