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
  readonly target: EventTarget | null;
}

/**
 * In the number field digits type a number. Everywhere else 1–7 choose the word, and what can only
 * begin a number (0, 8, 9, "<") goes to the field. Alt 1–7 choose the word from the field too.
 * Undefined for keys that mean nothing here: they go on to the control that has the focus.
 */
export function entryKey(press: EntryPress, words: number, inField: boolean): EntryKey | undefined {
  const { key, code, altKey } = press;
  if (press.ctrlKey || press.metaKey) return undefined;
  const isText = !inField && isTextField(press.target);
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'Enter') return isText || !isPressable(press.target) ? { do: 'commit' } : undefined;
  if (isText) return undefined;
  const digit = digitOf(key, code);
  if (digit !== undefined && digit >= 1 && digit <= words && (altKey || !inField)) {
    return { do: 'word', index: digit - 1 };
  }
  if (inField) {
    if (key === 'ArrowUp') return { do: 'step', by: stepOf(press) };
    if (key === 'ArrowDown') return { do: 'step', by: -stepOf(press) };
    if (key === 'PageUp') return { do: 'step', by: 0.1 };
    if (key === 'PageDown') return { do: 'step', by: -0.1 };
    return undefined;
  }
  return !altKey && (digit !== undefined || key === '<')
    ? { do: 'type', character: key }
    : undefined;
}

/** The digit that a key stands for: by what it types, and with Alt held by where it is. */
function digitOf(key: string, code: string): number | undefined {
  if (/^\d$/.test(key)) return Number(key);
  const place = /^(?:Digit|Numpad)(\d)$/.exec(code);
  return place === null ? undefined : Number(place[1]);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}

/** Buttons answer to Enter themselves; a word is chosen by being reached, so there Enter writes. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button:not([data-word]), a') !== null;
}
