import { collectionNames } from '../../shared/document/scenario-doc.ts';
import type { CollectionName, Scenario } from '../../shared/model/scenario.ts';
import type { Patch } from './inference-messages.ts';

/** Collections that no probability depends on: a keystroke in a note asks nothing. */
const unasked: ReadonlySet<CollectionName> = new Set(['notes', 'sources', 'groups', 'phases']);

/**
 * The records that differ in identity, as a worker wants them; `before` undefined means that it knows
 * nothing yet. Empty when nothing that matters to an answer changed.
 * @param left Collections that no answer of that worker depends on.
 */
export function patchesBetween(
  before: Scenario | undefined,
  after: Scenario,
  left: ReadonlySet<CollectionName> = unasked,
): Patch[] {
  const patches: Patch[] = [];
  if (before?.meta !== after.meta) patches.push({ collection: 'meta', record: after.meta });
  for (const collection of collectionNames) {
    if (left.has(collection)) continue;
    const old = before?.[collection] as ReadonlyMap<string, unknown> | undefined;
    const now = after[collection] as ReadonlyMap<string, unknown>;
    if (old === now) continue;
    for (const [id, record] of now) {
      if (old?.get(id) !== record) patches.push({ collection, id, record } as Patch);
    }
    for (const id of old?.keys() ?? []) {
      if (!now.has(id)) patches.push({ collection, id, record: null });
    }
  }
  return patches;
}
