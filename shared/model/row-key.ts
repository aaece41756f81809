import { compareIds } from './own.ts';
import type { NodeId, RowKey, StateId } from './scenario.ts';

/** One state for each of some parents. */
export type Configuration = ReadonlyMap<NodeId, StateId>;

/** `parent=state|parent=state`, sorted by parent id; '' for no parents (model.md §1.1). */
export function printRowKey(configuration: Configuration): RowKey {
  return [...configuration]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([parent, state]) => `${parent}=${state}`)
    .join('|');
}

/** What a row key says, in any order of its parts; undefined when it is not a row key. */
export function parseRowKey(key: RowKey): Configuration | undefined {
  const configuration = new Map<NodeId, StateId>();
  if (key === '') return configuration;
  for (const part of key.split('|')) {
    const [parent, state, ...more] = part.split('=');
    if (!parent || !state || more.length > 0 || configuration.has(parent)) return undefined;
    configuration.set(parent, state);
  }
  return configuration;
}
