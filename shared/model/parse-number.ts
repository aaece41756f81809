import type { Num, ScaleId } from './scenario.ts';
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
const fraction = new RegExp(String.raw`^${decimal}\s*(\/|:|in|to|out of)\s*${decimal}$`);
const bound = new RegExp(String.raw`^([<>≤≥])\s*${decimal}\s*%?$`);
const range = new RegExp(
  String.raw`^(?:${decimal}\s*%?\s*\(\s*)?${decimal}\s*%?\s*(?:-|–|—|\.\.)\s*${decimal}\s*%?\s*\)?\s*%?$`,
);
const plain = new RegExp(String.raw`^[~≈]?\s*(-?)${decimal}\s*(%?)$`);

/**
 * Reads a percent field (model.md §1.11): `70`, `70%`, `7/10`, `3:1` (odds), `1 in 4`, `<1`, `20-50`,
 * `35 (20-50)`, decimal commas, Arabic and Persian digits, and the words of the scale.
 */
export function parseNumber(typed: string, scale: ScaleId = 'icd203'): Entry {
  const text = plainDigits(typed).trim().toLowerCase();
  if (text === '') return { kind: 'clear' };
  return (
    parsePlain(text) ??
    parseBound(text) ??
    parseFraction(text) ??
    parseRange(text) ??
    parseWord(text, scale)
  );
}

/** Western digits and points, whatever digits the keyboard gives. */
function plainDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('٪', '%')
    .replaceAll(/[,٫]/g, '.')
    .replaceAll('−', '-');
}

function parsePlain(text: string): Entry | undefined {
  const found = plain.exec(text);
  if (!found) return undefined;
  const [, sign, digits = '', percent] = found;
  const typed = Number(digits);
  if (sign === '-' && typed > 0) return outOfRange;
  // A number between 0 and 1 with a decimal point and no % sign is written both ways.
  if (percent === '' && typed > 0 && typed < 1) {
    return {
      kind: 'value',
      num: { v: typed },
      ask: {
        question: `${clean(typed * 100)}% or ${digits}%?`,
        readings: [{ v: typed }, { v: clean(typed / 100) }],
      },
    };
  }
  return inRange({ v: clean(typed / 100) });
}

function parseBound(text: string): Entry | undefined {
  const found = bound.exec(text);
  if (!found) return undefined;
  const [, sign, digits = ''] = found;
  const end = Number(digits) / 100;
  if (end > 1) return outOfRange;
  const below = sign === '<' || sign === '≤';
  return inRange(
    below ? { v: clean(end / 2), lo: 0, hi: end } : { v: clean((1 + end) / 2), lo: end, hi: 1 },
  );
}

function parseFraction(text: string): Entry | undefined {
  const found = fraction.exec(text);
  if (!found) return undefined;
  const [, first = '', sign, second = ''] = found;
  const [a, b] = [Number(first), Number(second)];
  const odds = sign === ':' || sign === 'to';
  const whole = odds ? a + b : b;
  return whole === 0 ? outOfRange : inRange({ v: a / whole });
}

function parseRange(text: string): Entry | undefined {
  const found = range.exec(text);
  if (!found) return undefined;
  const [, best, low = '', high = ''] = found;
  const [lo, hi] = [clean(Number(low) / 100), clean(Number(high) / 100)];
  const v = best === undefined ? clean((lo + hi) / 2) : clean(Number(best) / 100);
  if (lo > v || v > hi || hi > 1) return outOfRange;
  return inRange({ v, lo, hi });
}

function parseWord(text: string, scale: ScaleId): Entry {
  const found = findWord(text, scale);
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

const outOfRange: Entry = {
  kind: 'issue',
  code: 'E-RANGE',
  message: 'A probability lies between 0 and 100 %.',
};

function inRange(num: Num): Entry {
  return num.v >= 0 && num.v <= 1 ? { kind: 'value', num } : outOfRange;
}

/** 35 / 100 and the like as the double that the decimal names. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
