import type { ScaleId } from '../../shared/model/scenario.ts';
import { wordFor, wordsOf, type Word } from '../../shared/model/words.ts';

/** The board's verbal scale as a number's entry needs it. */
export interface WordScale {
  readonly id: ScaleId;
  /** From the least likely up; none for a scale that speaks in numbers. */
  readonly words: readonly Word[];
}

export function wordScaleOf(id: ScaleId): WordScale {
  return { id, words: wordsOf(id) };
}

/** Index of the word that fits the value, or −1. */
export function wordIndex({ id, words }: WordScale, value: number): number {
  const word = wordFor(id, value)?.word;
  return words.findIndex((candidate) => candidate.word === word);
}
