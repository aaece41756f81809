import { slack } from './ledger.ts';
import { compareIds } from './own.ts';
import type { BoardWord, ScaleId } from './scenario.ts';

/** A verbal expression of probability with the band that it covers. */
export interface Word {
  readonly word: string;
  readonly lo: number;
  readonly hi: number;
  /** What entering the word stores. */
  readonly mid: number;
  /** What else the scale calls this band. */
  readonly also?: string;
}

function band(word: string, lo: number, hi: number, also?: string): Word {
  return { word, lo: lo / 100, hi: hi / 100, mid: (lo + hi) / 200, ...(also && { also }) };
}

/** US Intelligence Community Directive 203: bands that touch, each with two names. */
const icd203: readonly Word[] = [
  band('almost no chance', 1, 5, 'remote'),
  band('very unlikely', 5, 20, 'highly improbable'),
  band('unlikely', 20, 45, 'improbable'),
  band('roughly even chance', 45, 55, 'roughly even odds'),
  band('likely', 55, 80, 'probable'),
  band('very likely', 80, 95, 'highly probable'),
  band('almost certain', 95, 99, 'nearly certain'),
];

/** The UK's Professional Head of Intelligence Assessment yardstick: bands with gaps on purpose. */
const phia: readonly Word[] = [
  band('remote chance', 0, 5),
  band('highly unlikely', 10, 20),
  band('unlikely', 25, 35),
  band('realistic possibility', 40, 50),
  band('likely or probable', 55, 75),
  band('highly likely', 80, 90),
  band('almost certain', 95, 100),
];

/** Sherman Kent, Words of Estimative Probability (1964): a centre, give or take. */
const kent: readonly Word[] = [
  band('almost certainly not', 2, 12),
  band('probably not', 20, 40),
  band('chances about even', 40, 60),
  band('probable', 63, 87),
  band('almost certain', 87, 99),
];

/** The most words that a board may have of its own: as many as a finger finds and nine keys nearly reach. */
export const mostWords = 12;

/** What a scale is read from: which one it is, and the board's own words. */
export interface Verbal {
  readonly scale: ScaleId;
  readonly words?: readonly BoardWord[] | undefined;
}

const none: readonly Word[] = [];
const known = new WeakMap<readonly BoardWord[], readonly Word[]>();

/**
 * The words of a scale from the least to the most likely. `custom` speaks in the board's own words,
 * and where it has none in numbers.
 */
export function wordsOf({ scale, words }: Verbal): readonly Word[] {
  if (scale === 'icd203') return icd203;
  if (scale === 'phia') return phia;
  if (scale === 'kent') return kent;
  return words === undefined ? none : ownWords(words);
}

function ownWords(words: readonly BoardWord[]): readonly Word[] {
  let bands = known.get(words);
  if (bands === undefined) {
    bands = words.map(({ word, lo, hi }) => {
      return { word, lo, hi, mid: Number(((lo + hi) / 2).toPrecision(12)) };
    });
    known.set(words, bands);
  }
  return bands;
}

/** Own words in the order of a scale, the same on every machine whatever order they were added in. */
export function inScaleOrder(words: readonly BoardWord[]): readonly BoardWord[] {
  return words.toSorted(
    (a, b) => a.lo + a.hi - (b.lo + b.hi) || a.lo - b.lo || compareIds(a.id, b.id),
  );
}

/**
 * The word whose band holds `p`; between bands the nearest one, and where two are equally near, the one
 * nearer to even (model.md §1.5). Undefined only for a scale without words.
 */
export function wordFor(verbal: Verbal, p: number): Word | undefined {
  let best: Word | undefined;
  for (const candidate of wordsOf(verbal)) {
    if (best === undefined || fitsBetter(candidate, best, p)) best = candidate;
  }
  return best;
}

function fitsBetter(candidate: Word, best: Word, p: number): boolean {
  const nearer = distance(best, p) - distance(candidate, p);
  // 0.55 · 100 is not 55 in doubles: a boundary is a boundary within the slack.
  if (Math.abs(nearer) > slack) return nearer > 0;
  // A board's own bands may overlap: well inside two of them the one about that value counts.
  if (isInside(candidate, p) && isInside(best, p)) {
    return Math.abs(candidate.mid - p) < Math.abs(best.mid - p) - slack;
  }
  return Math.abs(candidate.mid - 0.5) < Math.abs(best.mid - 0.5);
}

function distance({ lo, hi }: Word, p: number): number {
  return Math.max(0, lo - p, p - hi);
}

function isInside({ lo, hi }: Word, p: number): boolean {
  return p > lo + slack && p < hi - slack;
}

/** The word as typed, in any case, of this scale or else of another. */
export function findWord(
  text: string,
  scale: ScaleId,
  words?: readonly BoardWord[],
): (Word & { scale: ScaleId }) | undefined {
  const wanted = plainWord(text);
  const scales: readonly ScaleId[] = [scale, 'icd203', 'phia', 'kent'];
  for (const id of scales) {
    const found = wordsOf({ scale: id, words }).find(
      ({ word, also }) =>
        plainWord(word) === wanted || also === wanted || word.split(' or ').includes(wanted),
    );
    if (found) return { ...found, scale: id };
  }
  return undefined;
}

/** Two spellings of one word are the same word. */
export function plainWord(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
