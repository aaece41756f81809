import { isId } from '../base/ids.ts';
import type { CollectionName, Scenario } from '../model/scenario.ts';
import { fieldsOf, fieldsOfMap } from './fields.ts';
import { readMeta } from './read-meta.ts';
import { readRecord, type RecordOf } from './read-record.ts';
import { collectionNames, type ScenarioDoc } from './scenario-doc.ts';

/**
 * The document as plain data (model.md §1.1), each collection in id order. Pure and total: deleted
 * and unreadable records are left out, unknown keys are ignored, and nothing makes it throw.
 */
export function readScenario(target: ScenarioDoc): Scenario {
  const collections = collectionNames.map((name) => [name, readCollection(target, name)] as const);
  return { meta: readDocumentMeta(target), ...Object.fromEntries(collections) } as Scenario;
}

/** The record as it now is; undefined when it is gone or unreadable. */
export function readLive<C extends CollectionName>(
  target: ScenarioDoc,
  collection: C,
  id: string,
): RecordOf<C> | undefined {
  const fields = isId(id) ? fieldsOf(target.live(collection, id)) : undefined;
  return fields === undefined ? undefined : readRecord(collection, id, fields);
}

export function readDocumentMeta(target: ScenarioDoc): Scenario['meta'] {
  return readMeta(fieldsOfMap(target.meta));
}

function readCollection<C extends CollectionName>(
  target: ScenarioDoc,
  collection: C,
): Map<string, RecordOf<C>> {
  const found = new Map<string, RecordOf<C>>();
  for (const id of [...target.collections[collection].keys()].sort()) {
    const record = readLive(target, collection, id);
    if (record !== undefined) found.set(id, record);
  }
  return found;
}
