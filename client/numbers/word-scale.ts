import type { BoardWord, ScaleId } from '../../shared/model/scenario.ts';
import { wordFor, wordsOf, type Verbal, type Word } from '../../shared/model/words.ts';

/** The board's verbal scale as a number's entry needs it. */
export interface WordScale {
  readonly id: ScaleId;
  /** From the least likely up; none for a scale that speaks in numbers. */
  readonly words: readonly Word[];
  /** The board's own words, whichever scale it speaks in. */
  readonly own: readonly BoardWord[] | undefined;
}

export function wordScaleOf(verbal: Verbal): WordScale {
  return { id: verbal.scale, words: wordsOf(verbal), own: verbal.words };
}

/** Index of the word that fits the value, or −1. */
export function wordIndex({ id, words, own }: WordScale, value: number): number {
  const word = wordFor({ scale: id, words: own }, value)?.word;
  return words.findIndex((candidate) => candidate.word === word);
}
