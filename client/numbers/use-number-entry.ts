import { useState } from 'react';
import { strengthOf } from '../../shared/model/strength-words.ts';
import type { Num } from '../../shared/model/scenario.ts';
import type { Word } from '../../shared/model/words.ts';
import { useBoard } from '../board/board-context.tsx';
import { clearNumber, commitNumber } from './commit-number.ts';
import { draftOf, sameDraft, withBest, withHigh, withLow, type Draft } from './draft.ts';
import type { NumberSubject } from './number-subject.ts';
import { exactPercent } from '../../shared/drawing/percents.ts';
import { readTyped, type Typed } from './read-typed.ts';
import { asOwn, asTotal, type FromTotal } from './total.ts';
import { wordIndex, type WordScale } from './word-scale.ts';

export interface NumberEntryState {
  /** As asked: the total while the total is asked. */
  readonly draft: Draft;
  /** The number to be written, whichever way it is asked; undefined when the total has none. */
  readonly own: Draft | undefined;
  readonly inTotal: boolean;
  /** Set when the answer would turn the link over. */
  readonly turnsTo: 'promotes' | 'inhibits' | undefined;
  /** What stands in the number field. */
  readonly text: string;
  readonly error: string | undefined;
  /** "70 % or 0.7 %?" */
  readonly ask: readonly Draft[] | undefined;
  readonly wordIndex: number;
  readonly reason: string;
  readonly setDraft: (draft: Draft) => void;
  /** Moves the best value, in [0, 1]. */
  readonly step: (by: number) => void;
  /** Takes one end of the range along; without a range it begins one there. */
  readonly moveEnd: (end: 'low' | 'high', by: number) => void;
  readonly setText: (text: string) => void;
  readonly answer: (reading: Draft) => void;
  readonly chooseWord: (word: Word | undefined) => void;
  readonly setInTotal: (inTotal: boolean) => void;
  readonly setReason: (reason: string) => void;
  /** Writes once and closes; stays open while the text is no number or has still to be answered. */
  readonly commit: () => void;
  /** Writes what was changed, if it can be, as when the person clicks away. */
  readonly finish: () => void;
  readonly clear: () => void;
}

const strengths: ReadonlySet<NumberSubject['of']> = new Set(['effect', 'block', 'necessity']);

/** The state of one number being entered. @param first A character already typed. */
export function useNumberEntry(
  subject: NumberSubject,
  scale: WordScale,
  first: string | undefined,
  onClose: () => void,
  also?: (num: Num) => void,
): NumberEntryState {
  const board = useBoard();
  const { total } = subject;
  const [inTotal, setInTotal] = useState(total !== undefined && subject.num?.total !== undefined);
  const [start] = useState(() => {
    const stored = draftOf(subject.num, subject.value);
    return inTotal && total !== undefined
      ? { ...asTotal(stored, total), four: stored.four }
      : stored;
  });
  // Of what a link does by itself "strongly" may be said too; a total is a chance like any other.
  const isStrength = !inTotal && strengths.has(subject.of);
  const read = (text: string): Typed => {
    const strength = isStrength ? strengthOf(text) : undefined;
    return strength === undefined
      ? readTyped(text, scale.id, scale.own)
      : { text, draft: { best: strength } };
  };
  const [draft, setDraft] = useState(() => read(first ?? '').draft ?? start);
  const [typed, setTyped] = useState<Typed | undefined>(() =>
    first === undefined ? undefined : read(first),
  );
  const [reason, setReason] = useState('');

  const answer: FromTotal =
    inTotal && total !== undefined
      ? asOwn(draft, total)
      : { ok: true, kind: 'promotes', draft, total: draft.best };
  const own = answer.ok ? answer.draft : undefined;
  const turnsTo =
    inTotal && total !== undefined && answer.ok && answer.kind !== total.kind
      ? answer.kind
      : undefined;

  const change = (next: Draft) => {
    setDraft(next);
    setTyped(undefined);
  };
  const write = (): boolean =>
    answer.ok &&
    commitNumber(board, subject, {
      draft: answer.draft,
      total: inTotal ? answer.total : undefined,
      kind: turnsTo,
      reason,
      also,
    });
  const isUnready = typed?.ask !== undefined || typed?.error !== undefined;
  const clear = () => {
    clearNumber(board, subject.param);
    onClose();
  };

  return {
    draft,
    own,
    inTotal,
    turnsTo,
    text: typed?.text ?? exactPercent(draft.best),
    error: typed?.error ?? (answer.ok ? undefined : answer.words),
    ask: typed?.ask,
    wordIndex: wordIndex(scale, draft.best),
    reason,
    setDraft: change,
    step: (by) => change(withBest(draft, draft.best + by)),
    moveEnd(end, by) {
      const { lo, hi } = draft.range ?? { lo: draft.best, hi: draft.best };
      change(end === 'low' ? withLow(draft, lo + by) : withHigh(draft, hi + by));
    },
    setText(text) {
      const next = read(text);
      setTyped(next);
      if (next.draft !== undefined) setDraft(next.draft);
    },
    answer: change,
    chooseWord(word) {
      if (word === undefined) return;
      change({
        best: word.mid,
        range: { lo: word.lo, hi: word.hi },
        word: { text: word.word, scale: scale.id },
      });
    },
    setInTotal(next) {
      if (next === inTotal || total === undefined) return;
      const other = next ? asTotal(draft, total) : own;
      setInTotal(next);
      // Four answers are answers to the question as it was asked.
      if (other !== undefined) change({ ...other, four: undefined });
    },
    setReason,
    commit() {
      if (typed?.isClear === true) clear();
      else if (!isUnready && write()) onClose();
    },
    finish() {
      const isChanged = !sameDraft(draft, start) || reason.trim() !== '';
      if (isChanged && !isUnready && typed?.isClear !== true) write();
    },
    clear,
  };
}
