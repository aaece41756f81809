import * as Y from 'yjs';
import { entriesOf, fieldsOf, itemsOf } from './fields.ts';
import { readStates } from './read-node.ts';
import { readIds } from './read-values.ts';
import type { YRecord } from './scenario-doc.ts';

/** Nested maps whose keys are pairs `parentState|childState`. */
const pairKeys = new Set(['effects', 'scores']);

/**
 * The nested map under `key`, to be written inside a `change`. Records of this build have it from
 * birth; where another program wrote plain JSON in its place, the JSON moves into a map first.
 */
export function nestedMap(record: YRecord, key: string): YRecord {
  const value = record.get(key);
  if (value instanceof Y.Map) {
    const map = value as YRecord;
    if (pairKeys.has(key)) flattenPairs(map);
    return map;
  }
  const made: YRecord = new Y.Map(keyedEntries(key, value));
  record.set(key, made);
  return made;
}

/** Plain JSON as the entries that the nested map holds. */
function keyedEntries(key: string, value: unknown): [string, unknown][] {
  if (key === 'states') {
    return readStates(value).map(({ id, label, phrase }, order) => [id, { label, phrase, order }]);
  }
  if (key === 'okStates') {
    const set = entriesOf(value).filter(([, chosen]) => chosen === true);
    return [...set, ...readIds(itemsOf(value)).map((id) => [id, true] as [string, unknown])];
  }
  return pairKeys.has(key) ? flatEntries(entriesOf(value)) : entriesOf(value);
}

/** a → b → value becomes `a|b` → value; a key that is flat already wins. */
function flatEntries(entries: [string, unknown][]): [string, unknown][] {
  const nested = entries.filter(([first]) => !first.includes('|'));
  const cells = nested.flatMap(([first, row]) =>
    entriesOf(row).map(([second, cell]) => [`${first}|${second}`, cell] as [string, unknown]),
  );
  return [...cells, ...entries.filter(([first]) => first.includes('|'))];
}

function flattenPairs(map: YRecord): void {
  const nested = Array.from(map).filter(
    ([first, row]) => !first.includes('|') && fieldsOf(row) !== undefined,
  );
  for (const [first, row] of nested) {
    map.delete(first);
    for (const [second, cell] of entriesOf(row)) {
      const pair = `${first}|${second}`;
      if (!map.has(pair)) map.set(pair, cell);
    }
  }
}
