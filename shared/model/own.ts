/**
 * The value that `record` itself holds under `key`. State ids are people's data and may be called
 * `constructor` or `__proto__`: a plain index would find what every object inherits.
 */
export function own<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Order of ids by code unit, the same on every machine and in every language. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The values of a collection in id order, whatever order its entries were made in. */
export function inIdOrder<V>(collection: ReadonlyMap<string, V>): V[] {
  return [...collection.entries()].sort(([a], [b]) => compareIds(a, b)).map(([, value]) => value);
}
