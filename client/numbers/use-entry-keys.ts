import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { entryKey, type EntryPlace } from './entry-key.ts';
import type { NumberEntryState } from './use-number-entry.ts';
import type { WordScale } from './word-scale.ts';

export interface EntryKeys {
  /** The panel, which hears the keys. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** The number field in it. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The keyboard of a number's entry: where it starts, and what its keys do. One digit on the words is
 * a word, two in a row are a number: "3" and "35" both do what they look like.
 */
export function useEntryKeys(
  entry: NumberEntryState,
  { words }: WordScale,
  typed: string | undefined,
  onClose: () => void,
): EntryKeys {
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const lastDigit = useRef('');

  useEffect(() => {
    // Digits that were typed go on in the field; else the words are at hand, by 1 to 7.
    const word = frame.current?.querySelector<HTMLElement>('[data-word][tabindex="0"]');
    // Without scrolling: in a low window the question comes first.
    (typed === undefined && word ? word : field.current)?.focus({ preventScroll: true });
  }, [typed]);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target, field.current);
    const key = entryKey(event, words.length, place);
    const before = lastDigit.current;
    lastDigit.current = '';
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const isDigit = /^\d$/.test(event.key) && !event.altKey;
    if (key.do === 'commit') entry.commit();
    else if (key.do === 'cancel') onClose();
    else if (key.do === 'step') entry.step(key.by);
    else if (key.do === 'end') entry.moveEnd(key.end, key.by);
    else if (key.do === 'word' && (before === '' || !isDigit)) {
      entry.chooseWord(words[key.index]);
      if (place !== 'number') focusWord(frame.current, key.index);
      lastDigit.current = isDigit ? event.key : '';
    } else {
      entry.setText(before + event.key);
      field.current?.focus();
    }
  };
  return { frame, field, onKeyDown };
}

/** A word is chosen by being reached and a slider by being moved, so Enter writes there too. */
function placeOf(target: EventTarget, field: HTMLElement | null): EntryPlace {
  if (target === field) return 'number';
  if (target instanceof HTMLInputElement && target.type === 'text') return 'text';
  const isButton =
    target instanceof HTMLElement &&
    target.closest('button:not([data-word]):not([role="slider"])') !== null;
  return isButton ? 'button' : 'scale';
}

/** The keyboard follows the word that was chosen by its digit. */
function focusWord(frame: HTMLElement | null, index: number): void {
  frame?.querySelector<HTMLElement>(`[data-word="${index}"]`)?.focus();
}
