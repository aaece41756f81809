import * as Y from 'yjs';
import type { Id } from '../base/ids.ts';
import type { CollectionName } from '../model/scenario.ts';

/** One record: a Y.Map keyed as model.md §1.1. Its nested maps and texts are made with it, never later, so that two peers never make the same one twice. */
export type YRecord = Y.Map<unknown>;

export const collectionNames: readonly CollectionName[] = [
  'actors',
  'phases',
  'groups',
  'nodes',
  'links',
  'evidence',
  'payoffs',
  'constraints',
  'notes',
  'sources',
];

/** The only place that names the roots of the shared scenario document. */
export class ScenarioDoc {
  readonly doc: Y.Doc;
  readonly meta: YRecord;
  readonly collections: Readonly<Record<CollectionName, Y.Map<YRecord>>>;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.meta = doc.getMap('meta');
    const entries = collectionNames.map((name) => [name, doc.getMap<YRecord>(name)] as const);
    this.collections = Object.fromEntries(entries) as Record<CollectionName, Y.Map<YRecord>>;
  }

  /** The record, or undefined when it never was or is deleted. */
  live(collection: CollectionName, id: Id): YRecord | undefined {
    const record = this.collections[collection].get(id);
    return record instanceof Y.Map && record.get('deletedAt') === undefined ? record : undefined;
  }
}
