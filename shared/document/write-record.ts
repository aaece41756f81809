import * as Y from 'yjs';
import { readText } from './read-values.ts';
import { sameValue } from './same-value.ts';
import type { YRecord } from './scenario-doc.ts';
import { editText } from './text.ts';

/* Small writes inside a `change`. A value that is there already is not written again, so that a
 * command without effect makes no update and no undo step. */

/** Sets a plain value; undefined and null take the key away. */
export function put(record: YRecord, key: string, value: unknown): void {
  if (value === undefined || value === null) {
    if (record.has(key)) record.delete(key);
  } else if (!sameValue(record.get(key), value)) {
    record.set(key, value);
  }
}

/** Edits the collaborative text under `key` into `next`; a plain string there becomes one first. */
export function putText(record: YRecord, key: string, next: string): void {
  const value = record.get(key);
  if (value instanceof Y.Text) {
    editText(value, next);
  } else if (readText(value) !== next) {
    record.set(key, new Y.Text(next));
  }
}
