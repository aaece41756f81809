import type { BoardWord } from '../../shared/model/scenario.ts';

type Band = Pick<BoardWord, 'lo' | 'hi'>;

/** The widest stretch that no word covers, or the upper fifth when there is none: where a new word begins. */
export function freeBand(words: readonly Band[]): Band {
  const gaps = gapsOf(words);
  const widest = gaps.toSorted((a, b) => b.hi - b.lo - (a.hi - a.lo))[0];
  if (widest === undefined) return { lo: 0.8, hi: 1 };
  return words.length === 0 ? { lo: 0, hi: 0.2 } : widest;
}

/** What a person should know about the bands: where none holds, the nearest word is shown. */
export function gapWords(words: readonly Band[]): string {
  const [gap, ...more] = gapsOf(words);
  if (words.length === 0 || gap === undefined) return '';
  const [lo, hi] = [gap.lo, gap.hi].map((end) => Math.round(end * 1000) / 10);
  const where = more.length === 0 ? `${lo}–${hi}%` : `${lo}–${hi}% and elsewhere`;
  return `No word for ${where}: the nearest is shown.`;
}

/** Stretches of 0 to 1 that no band covers, from the lowest up. */
function gapsOf(words: readonly Band[]): Band[] {
  const gaps: Band[] = [];
  let covered = 0;
  for (const { lo, hi } of words.toSorted((a, b) => a.lo - b.lo)) {
    if (lo > covered + 1e-9) gaps.push({ lo: covered, hi: lo });
    covered = Math.max(covered, hi);
  }
  if (covered < 1 - 1e-9) gaps.push({ lo: covered, hi: 1 });
  return gaps;
}
