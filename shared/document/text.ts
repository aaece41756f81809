import { simpleDiffString } from 'lib0/diff';
import type * as Y from 'yjs';

/** Stands for an embedded object, which takes one place in a text and has no characters. */
const embedded = '\uFFFC';

/**
 * Turns the text into `next` by one deletion and one insertion, the smallest that does: what others
 * typed elsewhere in it at the same time stays. Surrogate pairs are never split.
 */
export function editText(text: Y.Text, next: string): void {
  const { index, remove, insert } = simpleDiffString(placesOf(text), next);
  if (remove === 0 && insert === '') return;
  const edit = () => {
    if (remove > 0) text.delete(index, remove);
    if (insert !== '') text.insert(index, insert);
  };
  if (text.doc === null) edit();
  else text.doc.transact(edit);
}

/** The text with one character for each of its places. */
function placesOf(text: Y.Text): string {
  return (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : embedded))
    .join('');
}
