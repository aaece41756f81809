import * as Y from 'yjs';

/** A keyed value of the document: a Y.Map, or plain JSON that another program wrote in its place. */
export interface Fields {
  get(key: string): unknown;
  entries(): [string, unknown][];
  size(): number;
}

/** The keyed value, or undefined when it is something else. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (value instanceof Y.Map) return fieldsOfMap(value as Y.Map<unknown>);
  if (!isPlainObject(value)) return undefined;
  return {
    get: (key) => (Object.hasOwn(value, key) ? value[key] : undefined),
    entries: () => Object.entries(value),
    size: () => Object.keys(value).length,
  };
}

export function fieldsOfMap(map: Y.Map<unknown>): Fields {
  return { get: (key) => map.get(key), entries: () => [...map.entries()], size: () => map.size };
}

/** The keyed value's entries; none when it is something else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return fieldsOf(value)?.entries() ?? [];
}

/** The list's items; none when it is no list. */
export function itemsOf(value: unknown): unknown[] {
  if (value instanceof Y.Array) return value.toArray() as unknown[];
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Y.AbstractType) &&
    !(value instanceof Y.Doc) &&
    !(value instanceof Uint8Array)
  );
}
