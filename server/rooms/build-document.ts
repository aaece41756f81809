import * as Y from 'yjs';
import type { StoredDocument } from '../storage/storage.ts';

/** The document that a checkpoint and the log after it make. */
export function buildDocument(stored: StoredDocument): Y.Doc {
  const doc = new Y.Doc();
  // One transaction: applying a long log update by update costs many times more.
  doc.transact(() => {
    if (stored.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
    for (const { bytes } of stored.updates) Y.applyUpdate(doc, bytes);
  });
  // Left over only when a damaged record was cut out of the log; nothing may build on it.
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  return doc;
}
