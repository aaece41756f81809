import { newId } from '../../base/ids.ts';
import type { BoardWord } from '../../model/scenario.ts';
import { mostWords } from '../../model/words.ts';
import { wordKey, wordValue } from '../board-words.ts';
import { change } from '../change.ts';
import { checkWord, wordsOn } from '../check-word.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Makes the board speak in words of its own: a copy of others, to be changed from there. Those that it
 * had go. @throws {Refused} `badInput`, `badNumber`, `textTooLong`, `boardFull` for more than twelve.
 */
export function startWords(target: ScenarioDoc, words: readonly Omit<BoardWord, 'id'>[]): void {
  if (words.length > mostWords) throw new Refused('boardFull');
  const checked = words.map((edit) => ({ ...edit, word: checkWord(edit) }));
  change(target, 'user', () => {
    for (const { id } of wordsOn(target)) put(target.meta, wordKey(id), null);
    for (const edit of checked) {
      const id = newId();
      put(target.meta, wordKey(id), wordValue({ ...edit, id }));
    }
    put(target.meta, 'scale', 'custom');
  });
}
