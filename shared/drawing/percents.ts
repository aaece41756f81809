import { formatProbability } from '../model/format-probability.ts';
import type { Num } from '../model/scenario.ts';

/**
 * A probability as the percent that was entered: up to two decimals, without the sign: "12.5". Nearly 0
 * and nearly 1 keep the digits that tell them from what is certain.
 */
export function exactPercent(value: number): string {
  const percent = Math.round(value * 10_000) / 100;
  if ((percent === 0 && value > 0) || (percent === 100 && value < 1)) {
    return String(Number((value * 100).toFixed(7)));
  }
  return String(percent);
}

/** An end of a range: as entered, or in whole points where it was worked out. */
export function endPercent(value: number): string {
  const tenths = value * 1000;
  return Math.abs(tenths - Math.round(tenths)) < 1e-6
    ? exactPercent(value)
    : String(Math.round(value * 100));
}

/** A stored number as it stands in a field: "35 %", "35 % (20–50)". */
export function numberText(num: Pick<Num, 'v' | 'lo' | 'hi' | 'total'>): string {
  // One that follows the baseline has digits that nobody entered.
  const ends = num.total === undefined ? endPercent : wholePercent;
  const best = num.total === undefined ? `${exactPercent(num.v)}%` : formatProbability(num.v);
  if (num.lo === undefined && num.hi === undefined) return best;
  return `${best} (${ends(num.lo ?? num.v)}–${ends(num.hi ?? num.v)})`;
}

function wholePercent(value: number): string {
  return String(Math.round(value * 100));
}

/** A reading of what was typed: "70%", or as a range "20–50%". */
export function draftText({
  best,
  range,
}: {
  readonly best: number;
  readonly range?: { readonly lo: number; readonly hi: number } | undefined;
}): string {
  if (range === undefined) return `${exactPercent(best)}%`;
  return `${exactPercent(range.lo)}–${exactPercent(range.hi)}%`;
}

/** A score with its sign, as it is written on a link: "+2", "−1", "0". */
export function scoreText(score: number): string {
  if (score === 0) return '0';
  return score > 0 ? `+${score}` : `−${-score}`;
}
