import * as Y from 'yjs';
import type { CollectionName } from '../model/scenario.ts';
import { nestedMap } from './nested-map.ts';
import { readText } from './read-values.ts';
import { richText } from './rich-text.ts';
import { collectionNames, type ScenarioDoc, type YRecord } from './scenario-doc.ts';

/** One step of the schema. A step that has shipped is never edited: boards have been through it. */
export interface Migration {
  /** The version that a document has after it. */
  readonly version: number;
  readonly why: string;
  /** Changes the document in place; runs inside one transaction. */
  readonly up: (target: ScenarioDoc) => void;
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    why:
      'Documents written without a version (by scripts over the plain sync interface, and by the ' +
      'first trials) hold labels as strings and numbers as nested JSON. One person’s edit then ' +
      'replaced the whole of it; as Y.Text and one key a number, edits merge.',
    up: splitNestedValues,
  },
];

/** The version that this build writes and understands. */
export const schemaVersion = Math.max(...migrations.map(({ version }) => version));

function splitNestedValues(target: ScenarioDoc): void {
  for (const key of ['title', 'horizon']) asText(target.meta, key);
  nestedMap(target.meta, 'settings');
  for (const collection of collectionNames) {
    for (const record of target.collections[collection].values()) {
      if (!(record instanceof Y.Map)) continue;
      for (const key of nestedKeys[collection] ?? []) nestedMap(record, key);
      if (labelled.has(collection)) asText(record, 'label');
      if (collection === 'notes' && !(record.get('text') instanceof Y.XmlFragment)) {
        record.set('text', richText(readText(record.get('text')) ?? ''));
      }
    }
  }
}

const nestedKeys: Partial<Record<CollectionName, readonly string[]>> = {
  nodes: ['states', 'leak', 'table', 'base'],
  links: ['effects', 'blocks', 'okStates', 'scores'],
  payoffs: ['table'],
};
const labelled: ReadonlySet<CollectionName> = new Set([
  'actors',
  'phases',
  'groups',
  'nodes',
  'constraints',
  'sources',
]);

function asText(record: YRecord, key: string): void {
  const value = record.get(key);
  if (!(value instanceof Y.Text)) record.set(key, new Y.Text(readText(value) ?? ''));
}
