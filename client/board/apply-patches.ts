import type { Scenario } from '../../shared/model/scenario.ts';
import type { Patch } from './inference-messages.ts';

/** The scenario with the patches in it; untouched collections keep their identity, touched ones their id order. */
export function applyPatches(scenario: Scenario, patches: readonly Patch[]): Scenario {
  const next: Record<string, unknown> = { ...scenario };
  const byCollection = Map.groupBy(patches, ({ collection }) => collection);
  for (const [collection, news] of byCollection) {
    if (collection === 'meta') {
      next['meta'] = news.at(-1)?.record;
      continue;
    }
    const records = new Map<string, unknown>(scenario[collection]);
    for (const patch of news) {
      if (patch.collection === 'meta') continue;
      if (patch.record === null) records.delete(patch.id);
      else records.set(patch.id, patch.record);
    }
    const grew = news.some((patch) => 'id' in patch && !scenario[collection].has(patch.id));
    next[collection] = grew
      ? new Map([...records].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : records;
  }
  return next as unknown as Scenario;
}
