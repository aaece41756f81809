import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** First varint of each frame: y-websocket's own, and Parley's from 100 on (interfaces.md, Sync). */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  hello: 100,
  saved: 101,
  /** A heartbeat of Parley's own client: the server answers with the same frame. */
  ping: 102,
} as const;

/** Second varint of a sync frame (y-protocols/sync). */
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const;

export interface Hello {
  readonly version: number;
  readonly token: string;
}

/** Frame 100: varint 100, varint version, string token. The first frame of Parley's own client. */
export function encodeHello(hello: Hello): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageTypes.hello);
  encoding.writeVarUint(encoder, hello.version);
  encoding.writeVarString(encoder, hello.token);
  return encoding.toUint8Array(encoder);
}

/** Reads what follows the type of a hello frame. @throws {Error} on a malformed frame. */
export function decodeHello(decoder: decoding.Decoder): Hello {
  return { version: decoding.readVarUint(decoder), token: decoding.readVarString(decoder) };
}

/** Frame 102: varint 102 alone. */
export function encodePing(): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageTypes.ping);
  return encoding.toUint8Array(encoder);
}

/** Frame 101: varint 101, varint n: the first n update frames (sync step 2 or update) of this connection are on disk. */
export function encodeSaved(count: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageTypes.saved);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}
