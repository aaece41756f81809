import { plainTyping } from './plain-typing.ts';
import type { BoardWord, Num, ScaleId } from './scenario.ts';
import { findWord } from './words.ts';

/** What a person typed into a percent field means. */
export type Entry =
  /** The field was emptied. */
  | { readonly kind: 'clear' }
  | {
      readonly kind: 'value';
      readonly num: Num;
      /** "0.7" may be 70 % or 0.7 %: `num` is the first of the readings. */
      readonly ask?: { readonly question: string; readonly readings: readonly Num[] };
    }
  | {
      readonly kind: 'issue';
      readonly code: 'E-RANGE' | 'E-PARSE';
      readonly message: string;
    };

const decimal = String.raw`(\d+(?:\.\d*)?|\.\d+)`;
const plain = new RegExp(String.raw`^(-?)${decimal}\s*(%?)$`);
const bound = new RegExp(String.raw`^([<>≤≥])\s*${decimal}\s*(%?)$`);
const fraction = new RegExp(String.raw`^${decimal}\s*(\/|in|out of)\s*${decimal}$`);
const odds = new RegExp(String.raw`^${decimal}\s*(:|to)\s*${decimal}$`);
const range = new RegExp(
  String.raw`^(?:${decimal}\s*%?\s*[([]\s*)?${decimal}\s*(%?)\s*(?:-|–|—|\.\.|to)\s*${decimal}\s*(%?)\s*[)\]]?\s*(%?)$`,
);
const around = new RegExp(String.raw`^${decimal}\s*(%?)±${decimal}\s*(%?)$`);

/**
 * Reads a percent field (model.md §1.11): `70`, `70%`, `7/10`, `3:1` (odds), `1 in 4`, `<1`, `20–50`,
 * `35 (20–50)`, `35 ± 10`, decimal commas, Arabic and Persian digits, and the words of the scale.
 * Where it can be read in two ways it is asked back, the likelier reading first.
 * @param words The board's own words, which the scale `custom` speaks in.
 */
export function parseNumber(
  typed: string,
  scale: ScaleId = 'icd203',
  words: readonly BoardWord[] = [],
): Entry {
  const text = plainTyping(typed);
  if (text === '') return { kind: 'clear' };
  return (
    parsePlain(text) ??
    parseBound(text) ??
    parseFraction(text) ??
    parseOdds(text) ??
    parseRange(text) ??
    parseAround(text) ??
    parseWord(text, scale, words)
  );
}

function parsePlain(text: string): Entry | undefined {
  const found = plain.exec(text);
  if (!found) return undefined;
  const [, sign, digits = '', percent] = found;
  const typed = Number(digits);
  if (sign === '-' && typed > 0) return outOfRange;
  return isEither(percent, typed)
    ? inTwoWays({ v: typed }, (digit) => `${digit}%`)
    : inRange({ v: clean(typed / 100) });
}

function parseBound(text: string): Entry | undefined {
  const found = bound.exec(text);
  if (!found) return undefined;
  const [, sign = '', digits = '', percent] = found;
  const typed = Number(digits);
  const below = sign === '<' || sign === '≤';
  // Nothing lies below 0 or above 100.
  if (typed > 100 || (sign === '<' && typed === 0) || (sign === '>' && typed === 100)) {
    return outOfRange;
  }
  const within = (end: number): Num =>
    below ? { v: clean(end / 2), lo: 0, hi: end } : { v: clean((1 + end) / 2), lo: end, hi: 1 };
  if (!isEither(percent, typed)) return inRange(within(clean(typed / 100)));
  const readings = [within(typed), within(clean(typed / 100))];
  const question = `${sign}${clean(typed * 100)}% or ${sign}${digits}%?`;
  return { kind: 'value', num: within(typed), ask: { question, readings } };
}

function parseFraction(text: string): Entry | undefined {
  const found = fraction.exec(text);
  if (!found) return undefined;
  const [, first = '', sign, second = ''] = found;
  const [a, b] = [Number(first), Number(second)];
  if (b === 0) return noShares;
  // "60/40" and "30/70" share 100 out between yes and no; read as fractions they may mean it too.
  if (sign === '/' && a + b === 100) {
    const shared = { v: clean(a / 100) };
    if (a >= b || a === 0) return inRange(shared);
    return asked(`${clean(a)}% or ${clean((a / b) * 100)}%?`, [shared, { v: a / b }]);
  }
  return inRange({ v: a / b });
}

function parseOdds(text: string): Entry | undefined {
  const found = odds.exec(text);
  if (!found) return undefined;
  const [, first = '', sign, second = ''] = found;
  const [a, b] = [Number(first), Number(second)];
  if (a + b === 0) return noShares;
  // "0.2 to 0.5" shares nothing out: it is a range.
  if (sign === 'to' && a < b && b <= 1) return undefined;
  const chance = { v: a / (a + b) };
  // "20 to 50" is a range to most people, "3 to 1" odds; where it rises both are offered.
  if (sign === ':' || a >= b || b > 100) return inRange(chance);
  const span = spanOf(a / 100, b / 100);
  const isRange = b > 10;
  return asked(
    `${clean(a)}–${clean(b)}% or odds of ${clean(a)} to ${clean(b)}?`,
    isRange ? [span, chance] : [chance, span],
  );
}

function parseRange(text: string): Entry | undefined {
  const found = range.exec(text);
  if (!found) return undefined;
  const [, best, low = '', one, high = '', two, three] = found;
  const [a, b] = [Number(low), Number(high)];
  const c = best === undefined ? undefined : Number(best);
  // "60-40" shares 100 out, as in "fifty-fifty"; any other range starts at its lower end.
  if (c === undefined && a >= b && a + b === 100) return inRange({ v: clean(a / 100) });
  if (a > b) return upsideDown(low, high);
  if (c !== undefined && (c < a || c > b)) return outOfRange;
  const whole = spanOf(clean(a / 100), clean(b / 100), c === undefined ? undefined : c / 100);
  const isPercent = /%/.test(`${one}${two}${three}`);
  // "0.2–0.5" is written both ways, as "0.7" is.
  if (!isPercent && b <= 1 && b > 0 && /\./.test(low + high)) {
    const question = `${clean(a * 100)}–${clean(b * 100)}% or ${low}–${high}%?`;
    return asked(question, [spanOf(a, b, c), whole]);
  }
  return (whole.hi ?? 0) > 1 ? outOfRange : inRange(whole);
}

function parseAround(text: string): Entry | undefined {
  const found = around.exec(text);
  if (!found) return undefined;
  const [v, give] = [Number(found[1]) / 100, Number(found[3]) / 100];
  return inRange(spanOf(Math.max(0, clean(v - give)), Math.min(1, clean(v + give)), v));
}

function parseWord(text: string, scale: ScaleId, words: readonly BoardWord[]): Entry {
  const found = findWord(text, scale, words);
  if (found) {
    const { word, lo, hi, mid } = found;
    return { kind: 'value', num: { v: mid, lo, hi, word, scale: found.scale } };
  }
  return {
    kind: 'issue',
    code: 'E-PARSE',
    message: 'This is not a number. Try 35, 7/10, 1 in 4, 20–50 or a word such as “likely”.',
  };
}

/** A number between 0 and 1 without a % sign is written both ways. */
function isEither(percent: string | undefined, typed: number): boolean {
  return percent === '' && typed > 0 && typed < 1;
}

function inTwoWays({ v }: Num, words: (digits: string) => string): Entry {
  return asked(`${words(String(clean(v * 100)))} or ${words(String(v))}?`, [
    { v },
    { v: clean(v / 100) },
  ]);
}

function asked(question: string, readings: readonly [Num, ...Num[]]): Entry {
  return { kind: 'value', num: readings[0], ask: { question, readings } };
}

function spanOf(lo: number, hi: number, best = clean((lo + hi) / 2)): Num {
  return { v: clean(best), lo, hi };
}

const outOfRange: Entry = {
  kind: 'issue',
  code: 'E-RANGE',
  message: 'A probability lies between 0 and 100 %.',
};

const noShares: Entry = {
  kind: 'issue',
  code: 'E-RANGE',
  message: 'Out of 0 there is no share. Try 1 in 4 or 3:1.',
};

function upsideDown(low: string, high: string): Entry {
  return {
    kind: 'issue',
    code: 'E-RANGE',
    message: `A range starts at its lower end: ${high}–${low}.`,
  };
}

function inRange(num: Num): Entry {
  return num.v >= 0 && num.v <= 1 ? { kind: 'value', num } : outOfRange;
}

/** 35 / 100 and the like as the double that the decimal names. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
