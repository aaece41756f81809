import { ArrowLeft, Check } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { rangeOfFour } from '../../shared/model/four-steps.ts';
import { useScenarioValue } from '../board/hooks.ts';
import { Button } from '../kit/Button.tsx';
import type { Draft } from './draft.ts';
import { exactPercent } from '../../shared/drawing/percents.ts';
import { readTyped } from './read-typed.ts';
import { clean } from './shares.ts';
import styles from './FourSteps.module.css';

export interface FourStepsProps {
  readonly start: Draft;
  /** The best value with the range that the answers come to. */
  readonly onUse: (draft: Draft) => void;
  readonly onBack: () => void;
}

const questions = [
  { id: 'lowest', words: 'Realistically, how low could it be?' },
  { id: 'highest', words: 'Realistically, how high could it be?' },
  { id: 'best', words: 'What is your best guess?' },
  {
    id: 'confidence',
    words: 'How sure are you that it lies between the first two? From 50 to 100.',
  },
] as const;

type Answers = Readonly<Record<(typeof questions)[number]['id'], string>>;

/**
 * The four-step question: people who say the ends before the middle fool themselves less. The answers
 * become the range that holds nine times in ten (model.md §1.9).
 */
export function FourSteps({ start, onUse, onBack }: FourStepsProps) {
  const scale = useScenarioValue(({ meta }) => meta.scale);
  const [answers, setAnswers] = useState<Answers>(() => ({
    lowest: textOf(start.four?.lowest ?? start.range?.lo),
    highest: textOf(start.four?.highest ?? start.range?.hi),
    best: textOf(start.four?.best ?? (start.range && start.best)),
    confidence: textOf(start.four?.confidence),
  }));
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);

  const values = questions.map(({ id }) => readTyped(answers[id], scale).draft?.best);
  const [lowest, highest, best, confidence] = values;
  const isWhole = values.every((value) => value !== undefined);
  const four =
    lowest === undefined || highest === undefined || best === undefined || confidence === undefined
      ? undefined
      : { lowest, highest, best, confidence };
  const range = four && rangeOfFour(four);
  const take = () => {
    if (range === undefined || four === undefined) return;
    onUse({ best: four.best, range: { lo: clean(range.lo), hi: clean(range.hi) }, four });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // The number's own keys mean something else here.
    event.stopPropagation();
    if (event.key === 'Escape') onBack();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const fields = [...(form.current?.querySelectorAll('input') ?? [])];
    const next = fields[fields.indexOf(event.target) + 1];
    if (next === undefined) take();
    else next.focus();
  };

  return (
    <div ref={form} role="none" className={styles.steps} onKeyDown={onKeyDown}>
      {questions.map(({ id, words }, step) => (
        <label key={id} className={styles.step}>
          <span aria-hidden className={styles.index}>
            {step + 1}
          </span>
          <span className={styles.words}>{words}</span>
          <span className={styles.percent}>
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              className={styles.input}
              value={answers[id]}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setAnswers({ ...answers, [id]: event.target.value })}
            />
            <span aria-hidden>%</span>
          </span>
        </label>
      ))}
      <output className={isWhole && range === undefined ? styles.wrong : styles.result}>
        {resultWords(values, range)}
      </output>
      <div className={styles.foot}>
        <Button size="s" variant="plain" icon={<ArrowLeft />} onPress={onBack}>
          Back
        </Button>
        <Button
          size="s"
          variant="primary"
          icon={<Check />}
          isDisabled={range === undefined}
          onPress={take}
        >
          Use this range
        </Button>
      </div>
    </div>
  );
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : exactPercent(value);
}

function resultWords(
  [lowest, highest, best, confidence]: readonly (number | undefined)[],
  range: { readonly lo: number; readonly hi: number } | undefined,
): string {
  if (range !== undefined) {
    const [lo, hi] = [range.lo, range.hi].map((end) => `${Math.round(end * 100)}`);
    return `A range that should hold 9 times in 10: ${lo}–${hi}%.`;
  }
  if (lowest !== undefined && highest !== undefined && lowest > highest) {
    return 'The lowest is above the highest.';
  }
  if (best !== undefined && lowest !== undefined && best < lowest) {
    return 'The best guess is below the lowest.';
  }
  if (best !== undefined && highest !== undefined && best > highest) {
    return 'The best guess is above the highest.';
  }
  if (confidence === 0) return 'Somebody who is not sure at all has no range.';
  return 'The lowest first: then the best guess pulls less on the ends.';
}
