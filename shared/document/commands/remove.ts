import { newId } from '../../base/ids.ts';
import { change } from '../change.ts';
import { liveRecord, type RecordRef } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/**
 * Takes records off the board, softly: they stay in the document and can be restored. Links and
 * evidence of removed nodes go with them in the same step.
 * @throws {Refused} `nodeGone`, `linkGone`, `recordGone` when one is not there any more.
 */
export function remove(target: ScenarioDoc, refs: readonly RecordRef[]): void {
  for (const { collection, id } of refs) liveRecord(target, collection, id);
  const all = withAttached(target, refs);
  if (all.length === 0) return;
  const removal = { at: new Date().toISOString(), id: newId() };
  change(target, 'user', () => {
    for (const { collection, id } of all) {
      const record = target.live(collection, id);
      record?.set('deletedAt', removal.at);
      record?.set('removal', removal.id);
    }
  });
}

/** The records with the links and the evidence of the nodes among them, each once. */
function withAttached(target: ScenarioDoc, refs: readonly RecordRef[]): RecordRef[] {
  const nodes = new Set(
    refs.filter(({ collection }) => collection === 'nodes').map(({ id }) => id),
  );
  const attached = (collection: 'links' | 'evidence', keys: readonly string[]): RecordRef[] =>
    [...target.collections[collection].keys()]
      .filter((id) => {
        const record = target.live(collection, id);
        return keys.some((key) => nodes.has(String(record?.get(key))));
      })
      .map((id) => ({ collection, id }));
  const all =
    nodes.size === 0
      ? refs
      : [...refs, ...attached('links', ['from', 'to']), ...attached('evidence', ['node'])];
  return [...new Map(all.map((ref) => [`${ref.collection}/${ref.id}`, ref])).values()];
}
