import type { Draft } from './draft.ts';

/** A probability as the percent that was entered: up to two decimals, without the sign: "12.5". */
export function exactPercent(value: number): string {
  return String(Math.round(value * 10_000) / 100);
}

/** An end of a range: as entered, or in whole points where it was worked out. */
export function endPercent(value: number): string {
  const tenths = value * 1000;
  return Math.abs(tenths - Math.round(tenths)) < 1e-6
    ? exactPercent(value)
    : String(Math.round(value * 100));
}

/** A stored number as it stands in a field: "35 %", "35 % (20–50)". */
export function numberText(num: {
  readonly v: number;
  readonly lo?: number;
  readonly hi?: number;
}): string {
  const best = `${exactPercent(num.v)}%`;
  if (num.lo === undefined && num.hi === undefined) return best;
  return `${best} (${endPercent(num.lo ?? num.v)}–${endPercent(num.hi ?? num.v)})`;
}

/** A reading of what was typed: "70%", or as a range "20–50%". */
export function draftText({ best, range }: Pick<Draft, 'best' | 'range'>): string {
  if (range === undefined) return `${exactPercent(best)}%`;
  return `${exactPercent(range.lo)}–${exactPercent(range.hi)}%`;
}

/** A score with its sign, as it is written on a link: "+2", "−1", "0". */
export function scoreText(score: number): string {
  if (score === 0) return '0';
  return score > 0 ? `+${score}` : `−${-score}`;
}
