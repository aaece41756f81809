import { newId } from '../../base/ids.ts';
import type { BoardWord } from '../../model/scenario.ts';
import { mostWords, plainWord } from '../../model/words.ts';
import { wordKey, wordValue } from '../board-words.ts';
import { change } from '../change.ts';
import { checkWord, wordsOn } from '../check-word.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/** One of the board's own words; without an id a new one. */
export type WordEdit = Omit<BoardWord, 'id'> & { readonly id?: string };

/**
 * Adds or changes one of the board's own words for chances, and returns its id. The first word makes
 * the board speak in them.
 * @throws {Refused} `badInput` for no word or one that is there already, `textTooLong`, `badNumber`
 * unless 0 ≤ lo ≤ hi ≤ 1, `boardFull` for more than twelve.
 */
export function setWord(target: ScenarioDoc, edit: WordEdit): string {
  const others = wordsOn(target).filter(({ id }) => id !== edit.id);
  const word = checkWord(edit);
  if (others.some((other) => plainWord(other.word) === plainWord(word))) {
    throw new Refused('badInput');
  }
  if (others.length >= mostWords) throw new Refused('boardFull');
  const id = edit.id ?? newId();
  change(target, 'user', () => {
    put(target.meta, wordKey(id), wordValue({ ...edit, id, word }));
    if (others.length === 0) put(target.meta, 'scale', 'custom');
  });
  return id;
}
