import { Check, RotateCcw } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import type { FourSteps } from '../../shared/model/four-steps.ts';
import { strengthWord } from '../../shared/model/strength-words.ts';
import type { Num } from '../../shared/model/scenario.ts';
import { sentenceFor } from '../../shared/model/question.ts';
import { useBoard } from '../board/board-context.tsx';
import { useVerbal } from '../board/use-verbal.ts';
import { Button } from '../kit/Button.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { later } from '../kit/later.tsx';
import { LinkCells } from './LinkCells.tsx';
import { PercentBox } from './PercentBox.tsx';
import { RangeTrack } from './RangeTrack.tsx';
import { WordButtons } from './WordButtons.tsx';
import { withRange, type Draft } from './draft.ts';
import type { NumberSubject } from './number-subject.ts';
import { endPercent, exactPercent } from '../../shared/drawing/percents.ts';
import { conversionWords, type TotalQuestion } from './total.ts';
import { useEntryKeys } from './use-entry-keys.ts';
import { useLiveValue } from './use-live-value.ts';
import { useNumberEntry, type NumberEntryState } from './use-number-entry.ts';
import { wordScaleOf } from './word-scale.ts';
import styles from './NumberEntry.module.css';

export interface NumberEntryProps {
  readonly subject: NumberSubject;
  /** A first character already typed, on the canvas. */
  readonly typed?: string | undefined;
  readonly onClose: () => void;
  /** Filled with what writes an unfinished entry, for whoever closes the panel around it. */
  readonly finishRef: RefObject<() => void>;
  /** What else belongs to the step that writes the number. */
  readonly also?: ((num: Num) => void) | undefined;
  /** Goes on with another number of the same link. */
  readonly onOther: (param: string) => void;
  /** Shows nobody the number before it is set. */
  readonly isQuiet: boolean;
}

const FourQuestions = later(() => import('./FourSteps.tsx').then((m) => m.FourSteps));

/**
 * The five-second number (model.md §1.4): the question in words, a word by 1–7, a number by digits,
 * a slider with its range, and what it amounts to, live. Enter writes once.
 */
export function NumberEntry({
  subject,
  typed,
  onClose,
  finishRef,
  also,
  onOther,
  isQuiet,
}: NumberEntryProps) {
  const scale = wordScaleOf(useVerbal());
  const entry = useNumberEntry(subject, scale, typed, onClose, also);
  const { frame, field, onKeyDown } = useEntryKeys(entry, scale, typed, onClose);
  const { draft } = entry;
  const [isAsking, setAsking] = useState(false);
  const question = entry.inTotal ? subject.totalQuestion : subject.question;
  const board = useBoard();
  const sentence =
    entry.inTotal && subject.total !== undefined
      ? totalWords(entry, subject.total)
      : strengthSentence(
          draft.best,
          sentenceFor(board.scenario.getState(), subject.param, draft.best),
        );

  useEffect(() => {
    finishRef.current = entry.finish;
  });
  useLiveValue(subject, entry, isQuiet);

  return (
    <div ref={frame} className={styles.entry} role="none" onKeyDown={onKeyDown}>
      <h3 className={styles.question} dir="auto">
        {question}
      </h3>
      {subject.noTotal === '' ? null : <p className={styles.hint}>{subject.noTotal}</p>}
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
      <LinkCells param={subject.param} value={entry.own?.best} onChoose={onOther} />
      <PercentBox
        label={question}
        entry={entry}
        field={field}
        word={scale.words[entry.wordIndex]?.word}
        isSelecting={typed === undefined}
      />
      <RangeTrack
        label={subject.name}
        draft={draft}
        bands={scale.words}
        onChange={entry.setDraft}
      />
      <div className={styles.rangeRow}>
        <label className={styles.rangeSwitch}>
          <input
            type="checkbox"
            checked={draft.range !== undefined}
            onChange={(event) => entry.setDraft(withRange(draft, event.target.checked))}
          />
          <span>
            {draft.range === undefined ? 'Range: how low, how high?' : `Range ${rangeText(draft)}`}
          </span>
        </label>
        <Button size="s" variant="plain" isDisabled={isAsking} onPress={() => setAsking(true)}>
          Four questions
        </Button>
      </div>
      {draft.four === undefined || isAsking ? null : (
        <p className={styles.hint}>{fourWords(draft.four)}</p>
      )}
      {isAsking ? (
        <FourQuestions
          start={draft}
          onUse={(answered) => {
            entry.setDraft(answered);
            setAsking(false);
            field.current?.focus();
          }}
          onBack={() => {
            setAsking(false);
            field.current?.focus();
          }}
        />
      ) : null}
      {scale.words.length === 0 || isAsking ? null : (
        <WordButtons
          label="In words"
          words={scale.words}
          current={entry.wordIndex}
          isChosen={draft.word !== undefined}
          onChoose={entry.chooseWord}
        />
      )}
      <p className={styles.says} aria-live="polite">
        {sentence}
      </p>
      {entry.turnsTo === undefined ? null : (
        <output className={styles.turns}>
          {entry.turnsTo === 'inhibits'
            ? inhibitWords(subject.total)
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

/** How strong the link is, and what that comes to: "Clearly. With this alone: 55%". */
function strengthSentence(value: number, sentence: string | undefined): string | undefined {
  if (sentence === undefined) return undefined;
  const word = strengthWord(value);
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}. ${sentence}`;
}

function rangeText({ range }: Draft): string {
  return range === undefined ? '' : `${endPercent(range.lo)}–${endPercent(range.hi)}%`;
}

/** "Answered: 30–70%, best 50%, 70% sure." */
function fourWords({ lowest, highest, best, confidence }: FourSteps): string {
  const ends = `${exactPercent(lowest)}–${exactPercent(highest)}%`;
  return `Four answers: ${ends}, best ${exactPercent(best)}%, ${exactPercent(confidence)}% sure`;
}

/** What a total leaves for the link itself, and how. */
function totalWords(
  { own, turnsTo }: NumberEntryState,
  question: TotalQuestion,
): string | undefined {
  return own && conversionWords(own, { ...question, kind: turnsTo ?? question.kind });
}

function inhibitWords(question: TotalQuestion | undefined): string {
  const words = 'That is less than without it, so the link will inhibit';
  const isGraded = question !== undefined && question.whole !== question.leak;
  return isGraded ? `${words}, every level alike.` : `${words}.`;
}
