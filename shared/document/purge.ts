import * as Y from 'yjs';
import { change } from './change.ts';
import { fieldsOf } from './fields.ts';
import { readText } from './read-values.ts';
import { collectionNames, type ScenarioDoc } from './scenario-doc.ts';

/** How long a removed record can be restored, in milliseconds: thirty days. */
export const restorableMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Takes records that were removed longer ago than that out of the document for good, as one update:
 * they count towards the size of a board, and nobody else could ever make room. What somebody who was
 * away all that time wrote into one goes with it. The server runs it before a room opens.
 *
 * The time of a removal is that of the remover's clock. One that says a time before the board was
 * made is not believed, and the record stays: a laptop that lost its clock must not cost anybody the
 * way back.
 * @param made When the board was made. @param now Both in milliseconds since 1970.
 * @returns How many records went.
 */
export function purge(
  target: ScenarioDoc,
  { made, now }: { readonly made: number; readonly now: number },
): number {
  const due = collectionNames.flatMap((collection) =>
    Array.from(target.collections[collection])
      .filter(([, record]) => {
        if (!(record instanceof Y.Map)) return false;
        const at = Date.parse(readText(fieldsOf(record)?.get('deletedAt')) ?? '');
        return at >= made && at < now - restorableMs;
      })
      .map(([id]) => ({ collection, id })),
  );
  if (due.length === 0) return 0;
  change(target, 'server', () => {
    for (const { collection, id } of due) target.collections[collection].delete(id);
  });
  return due.length;
}
