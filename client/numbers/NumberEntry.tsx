import { Check, Minus, Plus, RotateCcw } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { sentenceFor } from '../../shared/model/question.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { RangeTrack } from './RangeTrack.tsx';
import { WordButtons } from './WordButtons.tsx';
import { withBest, withRange, type Draft } from './draft.ts';
import { entryKey, type EntryPlace } from './entry-key.ts';
import type { NumberSubject } from './number-subject.ts';
import { exactPercent } from './percents.ts';
import { stepOf } from './steps.ts';
import { useLiveValue } from './use-live-value.ts';
import { useNumberEntry } from './use-number-entry.ts';
import { wordScaleOf } from './word-scale.ts';
import styles from './NumberEntry.module.css';

export interface NumberEntryProps {
  readonly subject: NumberSubject;
  /** A first character already typed, on the canvas. */
  readonly typed?: string | undefined;
  readonly onClose: () => void;
  /** Filled with what writes an unfinished entry, for whoever closes the panel around it. */
  readonly finishRef: RefObject<() => void>;
}

/**
 * The five-second number (model.md §1.4): the question in words, a word by 1–7, a number by digits,
 * a slider with its range, and what it amounts to, live. Enter writes once.
 */
export function NumberEntry({ subject, typed, onClose, finishRef }: NumberEntryProps) {
  const scaleId = useScenarioValue((scenario) => scenario.meta.scale);
  const scale = wordScaleOf(scaleId);
  const entry = useNumberEntry(subject, scale, typed, onClose);
  const field = useRef<HTMLInputElement>(null);
  const digit = useRef('');
  const { draft } = entry;
  // Typed "1 in 4", "45%" or a word, the field says its own unit.
  const isPlain = /^[\d.,٫٠-٩۰-۹]*$/.test(entry.text);
  const question = entry.inTotal ? subject.totalQuestion : subject.question;
  const board = useBoard();
  const sentence = entry.inTotal
    ? ownWords(entry.own)
    : sentenceFor(board.scenario.getState(), subject.param, draft.best);

  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Digits that were typed go on in the field; else the words are at hand, by 1 to 7.
    const word = frame.current?.querySelector<HTMLElement>('[data-word][tabindex="0"]');
    // Without scrolling: in a low window the question comes first.
    (typed === undefined && word ? word : field.current)?.focus({ preventScroll: true });
  }, [typed]);
  useEffect(() => {
    finishRef.current = entry.finish;
  });
  useLiveValue(subject, entry);

  const step = (by: number) => entry.setDraft(withBest(draft, draft.best + by));
  const onKeyDown = (event: KeyboardEvent) => {
    const key = entryKey(event, scale.words.length, placeOf(event.target, field.current));
    const before = digit.current;
    digit.current = '';
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const isDigit = /^\d$/.test(event.key) && !event.altKey;
    if (key.do === 'commit') entry.commit();
    else if (key.do === 'cancel') onClose();
    else if (key.do === 'step') step(key.by);
    else if (key.do === 'word' && (before === '' || !isDigit)) {
      entry.chooseWord(scale.words[key.index]);
      if (event.target !== field.current) focusWord(frame.current, key.index);
      digit.current = isDigit ? event.key : '';
    } else {
      // One digit is a word, two in a row are a number: "3" and "35" both do what they look like.
      entry.setText(before + event.key);
      field.current?.focus();
    }
  };

  return (
    <div ref={frame} className={styles.entry} role="none" onKeyDown={onKeyDown}>
      <h3 className={styles.question} dir="auto">
        {question}
      </h3>
      {subject.total === undefined ? null : (
        <Segmented
          label="How it is asked"
          options={[
            { id: 'own', words: 'On its own' },
            { id: 'total', words: 'In total' },
          ]}
          value={entry.inTotal ? 'total' : 'own'}
          onChange={(how) => entry.setInTotal(how === 'total')}
        />
      )}
      <div className={styles.number}>
        <IconButton
          label="One point less"
          icon={<Minus />}
          onPress={(event) => step(-stepOf(event))}
        />
        <span className={styles.percent}>
          <input
            ref={field}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            aria-label={question}
            aria-invalid={entry.error !== undefined}
            aria-describedby="number-entry-says"
            className={styles.input}
            value={entry.text}
            onChange={(event) => entry.setText(event.target.value)}
            onFocus={(event) => {
              if (typed === undefined) event.target.select();
            }}
          />
          <span aria-hidden className={isPlain ? undefined : styles.unseen}>
            %
          </span>
        </span>
        <IconButton
          label="One point more"
          icon={<Plus />}
          onPress={(event) => step(stepOf(event))}
        />
        <span className={styles.word}>{scale.words[entry.wordIndex]?.word}</span>
      </div>
      {entry.ask === undefined ? null : (
        <fieldset className={styles.ask} aria-label="Which one do you mean?">
          <span>Do you mean</span>
          {entry.ask.map((value) => (
            <Button key={value} size="s" onPress={() => entry.answer(value)}>
              {`${exactPercent(value)}%`}
            </Button>
          ))}
        </fieldset>
      )}
      {entry.error === undefined ? null : (
        <p role="alert" className={styles.error}>
          {entry.error}
        </p>
      )}
      <RangeTrack
        label={subject.name}
        draft={draft}
        bands={scale.words}
        onChange={entry.setDraft}
      />
      <label className={styles.rangeSwitch}>
        <input
          type="checkbox"
          checked={draft.range !== undefined}
          onChange={(event) => entry.setDraft(withRange(draft, event.target.checked))}
        />
        <span>
          Range
          {draft.range === undefined
            ? ': how low and how high could it be?'
            : ` ${exactPercent(draft.range.lo)}–${exactPercent(draft.range.hi)}%`}
        </span>
      </label>
      {scale.words.length === 0 ? null : (
        <WordButtons
          label="In words"
          words={scale.words}
          current={entry.wordIndex}
          isChosen={draft.word !== undefined}
          onChoose={entry.chooseWord}
        />
      )}
      <p id="number-entry-says" className={styles.says} aria-live="polite">
        {sentence}
      </p>
      {entry.turnsTo === undefined ? null : (
        <output className={styles.turns}>
          {entry.turnsTo === 'inhibits'
            ? 'That is less than without it, so the link will inhibit.'
            : 'That is more than without it, so the link will promote.'}
        </output>
      )}
      <input
        type="text"
        dir="auto"
        aria-label="Reason"
        placeholder={subject.reason === '' ? 'Because…' : subject.reason}
        className={styles.reason}
        value={entry.reason}
        onChange={(event) => entry.setReason(event.target.value)}
      />
      <div className={styles.foot}>
        <Button
          size="s"
          variant="plain"
          icon={<RotateCcw />}
          isDisabled={subject.num === undefined}
          onPress={entry.clear}
        >
          Clear
        </Button>
        <span className={styles.gap} />
        <Button size="s" onPress={onClose}>
          Cancel
        </Button>
        <Button size="s" variant="primary" icon={<Check />} onPress={entry.commit}>
          Set
        </Button>
      </div>
    </div>
  );
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

/** What a total leaves for the link itself. */
function ownWords(own: Draft | undefined): string {
  return own === undefined ? '' : `On its own: ${exactPercent(own.best)}%`;
}
