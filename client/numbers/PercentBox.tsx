import { Minus, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '../kit/Button.tsx';
import { cx } from '../kit/cx.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { draftText } from '../../shared/drawing/percents.ts';
import { stepOf } from './steps.ts';
import type { NumberEntryState } from './use-number-entry.ts';
import styles from './NumberEntry.module.css';

export interface PercentBoxProps {
  /** The question that the number answers. */
  readonly label: string;
  readonly entry: NumberEntryState;
  readonly field: RefObject<HTMLInputElement | null>;
  /** The word that fits the value. */
  readonly word: string | undefined;
  /** Select all on focus: typing then replaces the number. */
  readonly isSelecting: boolean;
}

/** The number as digits between a minus and a plus; asks back where the digits could mean two things. */
export function PercentBox({ label, entry, field, word, isSelecting }: PercentBoxProps) {
  // Typed "1 in 4", "45%" or a word, the field says its own unit.
  const isPlain = /^[\d.,٫٠-٩۰-۹]*$/.test(entry.text);
  return (
    <>
      <div className={styles.number}>
        <IconButton
          label="One point less"
          icon={<Minus />}
          onPress={(event) => entry.step(-stepOf(event))}
        />
        <span className={styles.percent}>
          <input
            ref={field}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            aria-label={label}
            aria-invalid={entry.error !== undefined}
            className={cx(styles.input, entry.text.length > 6 && styles.long)}
            value={entry.text}
            onChange={(event) => entry.setText(event.target.value)}
            onFocus={(event) => {
              if (isSelecting) event.target.select();
            }}
          />
          <span aria-hidden className={isPlain ? undefined : styles.unseen}>
            %
          </span>
        </span>
        <IconButton
          label="One point more"
          icon={<Plus />}
          onPress={(event) => entry.step(stepOf(event))}
        />
        <span className={styles.word}>{word}</span>
      </div>
      {entry.ask === undefined ? null : (
        <fieldset className={styles.ask} aria-label="Which one do you mean?">
          <span>Do you mean</span>
          {entry.ask.map((reading) => (
            <Button key={draftText(reading)} size="s" onPress={() => entry.answer(reading)}>
              {draftText(reading)}
            </Button>
          ))}
        </fieldset>
      )}
      {entry.error === undefined ? null : (
        <p role="alert" className={styles.error}>
          {entry.error}
        </p>
      )}
    </>
  );
}
