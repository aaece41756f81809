import type { FourSteps } from '../../shared/model/four-steps.ts';
import type { Num, ScaleId } from '../../shared/model/scenario.ts';
import { clean } from './shares.ts';
import { clamp } from './steps.ts';

/** A number while a person works on it: best value and, if they say so, the range around it. */
export interface Draft {
  readonly best: number;
  readonly range?: { readonly lo: number; readonly hi: number } | undefined;
  readonly word?: { readonly text: string; readonly scale: ScaleId } | undefined;
  /** The four answers that best value and range came from; gone once either is changed otherwise. */
  readonly four?: FourSteps | undefined;
}

export interface Limits {
  readonly min: number;
  readonly max: number;
}

const unit: Limits = { min: 0, max: 1 };

/** Where the entry starts: what is stored, or the value that stands in for it. */
export function draftOf(num: Num | undefined, value: number): Draft {
  if (num === undefined) return { best: value };
  const { lo, hi, word, scale, four } = num;
  return {
    best: num.v,
    ...(lo === undefined && hi === undefined
      ? {}
      : { range: { lo: lo ?? num.v, hi: hi ?? num.v } }),
    ...(word === undefined || scale === undefined ? {} : { word: { text: word, scale } }),
    ...(four === undefined ? {} : { four }),
  };
}

/** A new best value. A word no longer fits it; the range gives way where it would be left outside. */
export function withBest(draft: Draft, best: number, { min, max }: Limits = unit): Draft {
  const value = clamp(clean(best), min, max);
  const { range } = draft;
  // The range of a word belongs to the word; one that a person set stays around the new value.
  if (range === undefined || draft.word !== undefined) return { best: value };
  return { best: value, range: { lo: Math.min(range.lo, value), hi: Math.max(range.hi, value) } };
}

/** A new lower end; it never passes the best value. */
export function withLow(draft: Draft, lo: number, { min }: Limits = unit): Draft {
  const low = clamp(clean(lo), min, draft.best);
  return { best: draft.best, range: { lo: low, hi: draft.range?.hi ?? draft.best } };
}

/** A new upper end; it never falls below the best value. */
export function withHigh(draft: Draft, hi: number, { max }: Limits = unit): Draft {
  const high = clamp(clean(hi), draft.best, max);
  return { best: draft.best, range: { lo: draft.range?.lo ?? draft.best, hi: high } };
}

/** Ten points either side to start from, or no range at all. */
export function withRange(draft: Draft, isOn: boolean, { min, max }: Limits = unit): Draft {
  if (!isOn) return { best: draft.best };
  if (draft.range !== undefined) return draft;
  const [lo, hi] = [draft.best - 0.1, draft.best + 0.1];
  return {
    best: draft.best,
    range: { lo: clamp(clean(lo), min, max), hi: clamp(clean(hi), min, max) },
  };
}

/** What is written: no range when it is a point, never *assumed*, for a person has now said it. */
export function numOf(draft: Draft, extras: Pick<Num, 'total' | 'why'> = {}): Num {
  const { best, range, word, four } = draft;
  const isPoint = range === undefined || (range.lo === best && range.hi === best);
  return {
    v: best,
    ...(isPoint ? {} : { lo: range.lo, hi: range.hi }),
    ...(word === undefined ? {} : { word: word.text, scale: word.scale }),
    ...(four === undefined ? {} : { four }),
    ...extras,
  };
}

/** Whether the two say the same. */
export function sameDraft(a: Draft, b: Draft): boolean {
  return (
    a.best === b.best &&
    a.range?.lo === b.range?.lo &&
    a.range?.hi === b.range?.hi &&
    a.word?.text === b.word?.text &&
    sameFour(a.four, b.four)
  );
}

function sameFour(a: FourSteps | undefined, b: FourSteps | undefined): boolean {
  return (
    a?.lowest === b?.lowest &&
    a?.highest === b?.highest &&
    a?.best === b?.best &&
    a?.confidence === b?.confidence
  );
}
