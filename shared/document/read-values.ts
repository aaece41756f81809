import * as Y from 'yjs';
import { isId } from '../base/ids.ts';
import type { FourSteps } from '../model/four-steps.ts';
import type { Num, Position, ScaleId } from '../model/scenario.ts';
import { entriesOf, fieldsOf, itemsOf } from './fields.ts';
import { present } from './present.ts';
import { plainText } from './rich-text.ts';

/*
 * Total readers of single values: whatever stands in the document, each answers with a value of
 * its type or with undefined. Nothing here throws.
 */

/** Any text of the document as a string; undefined when there is none. */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof Y.XmlFragment || value instanceof Y.Text) return plainText(value);
  return undefined;
}

/** A finite number, also when written as a numeric string such as "0.50". */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'string' && value.trim() === '') return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function readId(value: unknown): string | undefined {
  return isId(value) ? value : undefined;
}

export function readIds(value: unknown): string[] {
  return itemsOf(value).filter(isId);
}

export function readOneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

export function readFlag(value: unknown): true | undefined {
  return value === true ? true : undefined;
}

export const scales: readonly ScaleId[] = ['icd203', 'phia', 'kent', 'custom'];

/** A number that a person gave: a number, a numeric string, or an object with `v`. */
export function readNum(value: unknown): Num | undefined {
  const bare = readNumber(value);
  if (bare !== undefined) return { v: bare };
  const fields = fieldsOf(value);
  const v = readNumber(fields?.get('v'));
  if (fields === undefined || v === undefined) return undefined;
  // Nearly all of a table's cells, of which a large board has tens of thousands.
  if (fields.size() === 1) return { v };
  return present({
    v,
    lo: readNumber(fields.get('lo')),
    hi: readNumber(fields.get('hi')),
    word: readText(fields.get('word')),
    scale: readOneOf(fields.get('scale'), scales),
    assumed: readFlag(fields.get('assumed')),
    open: readFlag(fields.get('open')),
    total: readNumber(fields.get('total')),
    four: readFour(fields.get('four')),
    by: readId(fields.get('by')),
    at: readText(fields.get('at')),
    why: readId(fields.get('why')),
  });
}

/** The answers to the four-step question, all of them or none. */
function readFour(value: unknown): FourSteps | undefined {
  const fields = fieldsOf(value);
  const [lowest, highest, best, confidence] = ['lowest', 'highest', 'best', 'confidence'].map(
    (key) => readNumber(fields?.get(key)),
  );
  if (lowest === undefined || highest === undefined) return undefined;
  if (best === undefined || confidence === undefined) return undefined;
  return { lowest, highest, best, confidence };
}

/** The readable values of a keyed value, by key; a key that `accept` refuses is left out. */
export function readMap<T>(
  value: unknown,
  read: (value: unknown) => T | undefined,
  accept: (key: string) => boolean = isId,
): Record<string, T> {
  const found: [string, T][] = [];
  let isSorted = true;
  for (const [key, item] of entriesOf(value)) {
    const one = accept(key) ? read(item) : undefined;
    if (one === undefined) continue;
    isSorted &&= (found.at(-1)?.[0] ?? '') < key;
    found.push([key, one]);
  }
  // Sorted, because the order of a Y.Map's keys is the order in which this peer heard of them.
  return Object.fromEntries(isSorted ? found : found.sort(byKey));
}

export function readNums(value: unknown): Record<string, Num> {
  return readMap(value, readNum);
}

/** `a|b` → value, also when written as a → b → value; the flat key wins. */
export function readPairs<T>(
  value: unknown,
  read: (value: unknown) => T | undefined,
): Record<string, Record<string, T>> {
  const rows = new Map<string, Map<string, T>>();
  const put = (first: string, second: string, item: unknown) => {
    const one = isId(first) && isId(second) ? read(item) : undefined;
    if (one === undefined) return;
    const row = rows.get(first) ?? new Map<string, T>();
    rows.set(first, row.set(second, one));
  };
  const entries = entriesOf(value);
  for (const [first, inner] of entries) {
    if (!first.includes('|'))
      for (const [second, item] of entriesOf(inner)) put(first, second, item);
  }
  for (const [key, item] of entries) {
    const [first = '', second = '', ...more] = key.split('|');
    if (more.length === 0 && second !== '') put(first, second, item);
  }
  const sorted = [...rows].sort(byKey);
  return Object.fromEntries(
    sorted.map(([first, row]) => [first, Object.fromEntries([...row].sort(byKey))]),
  );
}

/** A place in canvas pixels. */
export function readPosition(value: unknown): Position | undefined {
  const fields = fieldsOf(value);
  const x = readNumber(fields?.get('x'));
  const y = readNumber(fields?.get('y'));
  return x === undefined || y === undefined ? undefined : { x, y };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
