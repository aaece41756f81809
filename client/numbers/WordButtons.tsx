import { useRef, type KeyboardEvent } from 'react';
import type { Word } from '../../shared/model/words.ts';
import { cx } from '../kit/cx.ts';
import styles from './WordButtons.module.css';

export interface WordButtonsProps {
  readonly label: string;
  readonly words: readonly Word[];
  /** Index of the word whose band holds the value, or −1. */
  readonly current: number;
  /** Whether the word was chosen, not only fits. */
  readonly isChosen: boolean;
  readonly onChoose: (word: Word) => void;
}

/** The verbal scale as buttons; arrows choose the word they reach. One tab stop. */
export function WordButtons({ label, words, current, isChosen, onChoose }: WordButtonsProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(buttons.length - 1, Math.max(0, at + step));
    const word = words[next];
    buttons[next]?.focus();
    if (word !== undefined) onChoose(word);
  };
  const stop = Math.max(0, current);
  return (
    <fieldset ref={list} aria-label={label} className={styles.scale}>
      {words.map((word, index) => (
        <button
          key={word.word}
          type="button"
          tabIndex={index === stop ? 0 : -1}
          data-word={index}
          aria-pressed={index === current && isChosen}
          className={cx(
            styles.word,
            index === current && styles.fits,
            index === current && isChosen && styles.chosen,
          )}
          onClick={() => onChoose(word)}
          onKeyDown={onKeyDown}
        >
          <kbd aria-hidden className={styles.key}>
            {index + 1}
          </kbd>
          <span className={styles.text}>{word.word}</span>
          <span aria-hidden className={styles.lane}>
            <span
              className={styles.band}
              style={{
                insetInlineStart: `${word.lo * 100}%`,
                inlineSize: `${Math.max(2, (word.hi - word.lo) * 100)}%`,
              }}
            />
          </span>
          <span className={styles.range}>{bandWords(word)}</span>
        </button>
      ))}
    </fieldset>
  );
}

function bandWords({ lo, hi }: Word): string {
  const [low, high] = [lo, hi].map((value) => Math.round(value * 100));
  return low === high ? `${low}%` : `${low}–${high}%`;
}
