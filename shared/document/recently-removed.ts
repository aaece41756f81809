import * as Y from 'yjs';
import { compareIds } from '../model/own.ts';
import type { CollectionName } from '../model/scenario.ts';
import { fieldsOf } from './fields.ts';
import { readRecord } from './read-record.ts';
import { readText } from './read-values.ts';
import { collectionNames, type ScenarioDoc } from './scenario-doc.ts';

/** A record that can be restored. */
export interface Removed {
  readonly collection: CollectionName;
  readonly id: string;
  /** What it is called: its label, the first line of a note, or '' for what has no words. */
  readonly label: string;
  /** ISO time. */
  readonly deletedAt: string;
  /** The step that removed it; what went with it carries the same. */
  readonly removal?: string;
}

/** The removed records, the latest first. Those that cannot be understood are left out. */
export function recentlyRemoved(target: ScenarioDoc): Removed[] {
  const found: Removed[] = [];
  for (const collection of collectionNames) {
    for (const [id, record] of target.collections[collection]) {
      const fields = fieldsOf(record);
      if (!(record instanceof Y.Map) || fields === undefined) continue;
      const deletedAt = readText(fields.get('deletedAt'));
      if (deletedAt === undefined || readRecord(collection, id, fields) === undefined) continue;
      const removal = readText(fields.get('removal'));
      const words = readText(fields.get('label')) ?? readText(fields.get('text')) ?? '';
      const [label = ''] = words.split('\n');
      found.push({
        collection,
        id,
        label,
        deletedAt,
        ...(removal === undefined ? {} : { removal }),
      });
    }
  }
  return found.sort((a, b) => compareIds(b.deletedAt, a.deletedAt));
}
