import { stepOf, type StepKeys } from './steps.ts';

/** What a key means while a number is entered. */
export type EntryKey =
  | { readonly do: 'commit' }
  | { readonly do: 'cancel' }
  /** Moves the best value, in [0, 1]. */
  | { readonly do: 'step'; readonly by: number }
  | { readonly do: 'word'; readonly index: number }
  /** Moves one end of the range, in [0, 1]; without a range it begins one. */
  | { readonly do: 'end'; readonly end: 'low' | 'high'; readonly by: number }
  /** A character for the number field. */
  | { readonly do: 'type'; readonly character: string };

export interface EntryPress extends StepKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where the keyboard is: the number field, another text field, a button with a press of its own, or elsewhere. */
export type EntryPlace = 'number' | 'text' | 'button' | 'scale';

/** `[` and `]` take the ends of the range further out, with Shift back in. */
const endKeys: Readonly<Record<string, { end: 'low' | 'high'; sign: 1 | -1 }>> = {
  '[': { end: 'low', sign: -1 },
  '{': { end: 'low', sign: 1 },
  ']': { end: 'high', sign: 1 },
  '}': { end: 'high', sign: -1 },
};

/**
 * In the number field digits type a number. Everywhere else 1–7 choose the word, and what can only
 * begin a number (0, 8, 9, "<") goes to the field. Alt 1–7 choose the word from the field too.
 * Undefined for keys that mean nothing here: they go on to the control that has the focus.
 */
export function entryKey(
  press: EntryPress,
  words: number,
  place: EntryPlace,
): EntryKey | undefined {
  const { key, code, altKey } = press;
  const end = place === 'text' ? undefined : endKeys[key];
  // Many keyboards have the brackets on AltGr, which tells itself as Ctrl and Alt.
  if (end !== undefined && press.ctrlKey === altKey && !press.metaKey) {
    return { do: 'end', end: end.end, by: end.sign * 0.01 };
  }
  if (press.ctrlKey || press.metaKey) return undefined;
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'Enter') return place === 'button' ? undefined : { do: 'commit' };
  if (place === 'text') return undefined;
  const digit = digitOf(key, code);
  const isWord = digit !== undefined && digit >= 1 && digit <= words;
  if (isWord && (altKey || place !== 'number')) return { do: 'word', index: digit - 1 };
  if (place === 'number') {
    if (key === 'ArrowUp') return { do: 'step', by: stepOf(press) };
    if (key === 'ArrowDown') return { do: 'step', by: -stepOf(press) };
    if (key === 'PageUp') return { do: 'step', by: 0.1 };
    if (key === 'PageDown') return { do: 'step', by: -0.1 };
    return undefined;
  }
  const begins = digit !== undefined || key === '<';
  return begins && !altKey ? { do: 'type', character: key } : undefined;
}

/** The digit that a key stands for: by what it types, and with Alt held by where it is. */
function digitOf(key: string, code: string): number | undefined {
  if (/^\d$/.test(key)) return Number(key);
  const place = /^(?:Digit|Numpad)(\d)$/.exec(code);
  return place === null ? undefined : Number(place[1]);
}
