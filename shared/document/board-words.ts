import { limits } from '../base/limits.ts';
import type { BoardWord } from '../model/scenario.ts';
import { inScaleOrder, mostWords } from '../model/words.ts';
import { entriesOf, fieldsOf, itemsOf, type Fields } from './fields.ts';
import { readId, readNumber, readText } from './read-values.ts';

/*
 * A board's own words stand in `meta` one a key, `word:<id>`: each is one value, so that two people who
 * change two words both keep theirs, and older boards have nothing to be made first.
 */

const prefix = 'word:';

export function wordKey(id: string): string {
  return `${prefix}${id}`;
}

/** What is stored under the word's key. */
export function wordValue({ word, lo, hi }: BoardWord): Omit<BoardWord, 'id'> {
  return { word, lo, hi };
}

/** The words that stand there, in the order of a scale; undefined when there are none. */
export function readWords(meta: Fields): readonly BoardWord[] | undefined {
  const found = new Map<string, BoardWord>();
  const add = (id: unknown, value: unknown) => {
    const word = readWord(id, value);
    if (word !== undefined) found.set(word.id, word);
  };
  // As a list or by id, as another program may have written them; the key of its own wins.
  for (const item of itemsOf(meta.get('words'))) add(fieldsOf(item)?.get('id'), item);
  for (const [id, value] of entriesOf(meta.get('words'))) add(id, value);
  for (const [key, value] of meta.entries()) {
    if (key.startsWith(prefix)) add(key.slice(prefix.length), value);
  }
  if (found.size === 0) return undefined;
  return inScaleOrder([...found.values()]).slice(0, mostWords);
}

function readWord(key: unknown, value: unknown): BoardWord | undefined {
  const fields = fieldsOf(value);
  const id = readId(key);
  const word = readText(fields?.get('word'))?.trim() ?? '';
  const [lo, hi] = [readNumber(fields?.get('lo')), readNumber(fields?.get('hi'))];
  if (id === undefined || lo === undefined || hi === undefined) return undefined;
  if (word === '' || word.length > limits.titleLength) return undefined;
  return 0 <= lo && lo <= hi && hi <= 1 ? { id, word, lo, hi } : undefined;
}
