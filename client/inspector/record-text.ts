import * as Y from 'yjs';
import type { CollectionName } from '../../shared/model/scenario.ts';
import type { ScenarioDoc } from '../../shared/document/scenario-doc.ts';

/** The shared text of a record's label; undefined when the record is gone or holds none. */
export function labelText(
  target: ScenarioDoc,
  collection: CollectionName,
  id: string,
): Y.Text | undefined {
  const text = target.live(collection, id)?.get('label');
  return text instanceof Y.Text ? text : undefined;
}

/** The board's own shared texts. */
export function metaText(target: ScenarioDoc, key: 'title' | 'horizon'): Y.Text | undefined {
  const text = target.meta.get(key);
  return text instanceof Y.Text ? text : undefined;
}
