import { stepOf, type StepKeys } from './steps.ts';

/** What a key means while a number is entered. */
export type EntryKey =
  | { readonly do: 'commit' }
  | { readonly do: 'cancel' }
  /** Moves the best value, in [0, 1]. */
  | { readonly do: 'step'; readonly by: number }
  | { readonly do: 'word'; readonly index: number }
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
