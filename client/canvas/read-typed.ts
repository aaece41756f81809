import type { LinkNumber } from './link-number.ts';

const digits: Readonly<Record<string, string>> = Object.fromEntries(
  ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'].flatMap((row) =>
    [...row].map((digit, value) => [digit, String(value)]),
  ),
);

/** Arabic and Persian digits, decimal commas and signs as people type them, as ASCII. */
function plain(text: string): string {
  return [...text]
    .map((letter) => digits[letter] ?? letter)
    .join('')
    .replaceAll(/[%٪\s]/g, '')
    .replaceAll(/[,٫]/g, '.')
    .replaceAll('−', '-');
}

/**
 * The value that typed text means: percents in 0..100 for a probability (stored 0..1), a whole
 * number in −3..3 for a score. Undefined when it means none.
 */
export function readTyped(text: string, unit: LinkNumber['unit']): number | undefined {
  const source = plain(text);
  if (!/^[+-]?\d+(\.\d+)?$|^[+-]?\.\d+$/.test(source)) return undefined;
  const value = Number(source);
  if (unit === 'score') return Number.isInteger(value) && Math.abs(value) <= 3 ? value : undefined;
  return value >= 0 && value <= 100 ? Math.round(value * 10) / 1000 : undefined;
}
