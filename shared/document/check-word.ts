import type { BoardWord } from '../model/scenario.ts';
import { readWords } from './board-words.ts';
import { checkFinite, checkText } from './checks.ts';
import { fieldsOf } from './fields.ts';
import { Refused } from './refused.ts';
import type { ScenarioDoc } from './scenario-doc.ts';

/** Characters of one word: what still fits on a card and on a button. */
const longest = 40;

/** The word without space around it. @throws {Refused} `badInput`, `textTooLong`, `badNumber` unless 0 ≤ lo ≤ hi ≤ 1. */
export function checkWord({ word, lo, hi }: Omit<BoardWord, 'id'>): string {
  checkText(word, longest);
  checkFinite(lo, hi);
  if (!(0 <= lo && lo <= hi && hi <= 1)) throw new Refused('badNumber');
  const trimmed = word.trim();
  if (trimmed === '') throw new Refused('badInput');
  return trimmed;
}

/** The board's own words as they now are. */
export function wordsOn(target: ScenarioDoc): readonly BoardWord[] {
  const fields = fieldsOf(target.meta);
  return (fields && readWords(fields)) ?? [];
}
