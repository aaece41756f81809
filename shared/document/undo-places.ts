import * as Y from 'yjs';
import type { RecordRef } from './checks.ts';

/** A record, or the board's own settings. */
export type UndoPlace = RecordRef | 'board';

/** A key that a step wrote or took away. */
export interface StepKey {
  readonly map: Y.Map<unknown>;
  readonly key: string;
}

/**
 * The keys that a step has to put back. Typing is none of them: characters that others have typed or
 * deleted beside it are no conflict. Neither is what came into being with a record, which undo takes
 * or leaves as a whole.
 */
export function keysOf(
  { insertions, deletions }: Y.UndoManager['undoStack'][number],
  transaction: Y.Transaction,
  recordItem: (item: Y.Item) => Y.Item | undefined,
): StepKey[] {
  const keys: StepKey[] = [];
  const gather = (from: typeof insertions, passing: typeof insertions) => {
    Y.iterateDeletedStructs(transaction, from, (item) => {
      if (!(item instanceof Y.Item) || item.parentSub === null) return;
      // Made and unmade in the same step: nothing to put back.
      if (!(item.parent instanceof Y.Map) || Y.isDeleted(passing, item.id)) return;
      const record = recordItem(item);
      if (record !== undefined && Y.isDeleted(insertions, record.id)) return;
      keys.push({ map: item.parent, key: item.parentSub });
    });
  };
  gather(insertions, deletions);
  gather(deletions, insertions);
  return keys;
}
