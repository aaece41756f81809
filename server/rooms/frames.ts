import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { messageTypes, syncTypes } from '../../shared/protocol/messages.ts';

/** "This is what I have": asks the other side for the rest. */
export function encodeSyncStep1(doc: Y.Doc): Uint8Array {
  return encodeSync(syncTypes.step1, Y.encodeStateVector(doc));
}

/** The answer to somebody's step 1. */
export function encodeSyncStep2(update: Uint8Array): Uint8Array {
  return encodeSync(syncTypes.step2, update);
}

export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(syncTypes.update, update);
}

/** An awareness frame around already encoded entries. */
export function encodeAwareness(entries: readonly Uint8Array[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const entry of entries) encoding.writeUint8Array(body, entry);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageTypes.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}

function encodeSync(type: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageTypes.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}
