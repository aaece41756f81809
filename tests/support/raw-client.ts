import * as encoding from 'lib0/encoding';
import { onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { messageTypes, syncTypes } from '../../shared/protocol/messages.ts';

/** A bare socket on a document, for frames that no honest client sends. */
export interface RawClient {
  readonly socket: WebSocket;
  /** Frames received so far. */
  readonly received: readonly Uint8Array[];
  send(frame: Uint8Array | string): void;
  /** The code with which the server closes it. */
  closed(): Promise<number>;
}

/** Opens a socket that goes with the test. */
export async function newRawClient(
  server: { readonly origin: string },
  session: SessionAnswer,
  document: keyof SessionAnswer['documents'] = 'scenario',
): Promise<RawClient> {
  const path = `/sync/${session.documents[document]}?token=${session.token}`;
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}${path}`);
  let code: number | undefined;
  const received: Uint8Array[] = [];
  socket.on('message', (data: Buffer) => received.push(data));
  socket.on('error', () => {});
  socket.on('close', (closed) => {
    code = closed;
  });
  onTestFinished(() => {
    socket.terminate();
  });
  await vi.waitFor(() => {
    if (socket.readyState === WebSocket.CONNECTING) throw new Error('Not open yet');
  });
  return {
    socket,
    received,
    send: (frame) => {
      socket.send(frame);
    },
    closed: () =>
      vi.waitFor(
        () => {
          if (code === undefined) throw new Error('Still open');
          return code;
        },
        { timeout: 20_000, interval: 5 },
      ),
  };
}

/** A sync frame: step 1, step 2 or an update. */
export function syncFrame(type: keyof typeof syncTypes, payload: Uint8Array): Uint8Array {
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync);
    encoding.writeVarUint(encoder, syncTypes[type]);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

/** An awareness frame with the given states, as JSON text by client id. */
export function awarenessFrame(
  states: readonly (readonly [client: number, clock: number, json: string])[],
): Uint8Array {
  const body = frameOf((encoder) => {
    encoding.writeVarUint(encoder, states.length);
    for (const [client, clock, json] of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
  return frameOf((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** The bytes that `write` writes. */
export function frameOf(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}
