import { useState, type KeyboardEvent } from 'react';
import type { ScaleId, State } from '../../shared/model/scenario.ts';
import { useScenarioValue } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { exactPercent } from '../../shared/drawing/percents.ts';
import { readTyped, type Typed } from './read-typed.ts';
import styles from './RowEditor.module.css';

export interface RowCellProps {
  readonly state: State;
  readonly colour: string;
  /** Which distribution it belongs to, for screen readers. */
  readonly context: string;
  /** In [0, 1]. */
  readonly value: number;
  /** Nobody has filled it in: it takes a share of the rest. */
  readonly isMissing: boolean;
  readonly scale: ScaleId;
  readonly isNameHidden: boolean;
  readonly isDisabled: boolean;
  readonly onEnter: (value: number) => void;
}

/** One cell of a row: typed like every number, written on Enter or on leaving; Esc takes it back. */
export function RowCell({
  state,
  colour,
  context,
  value,
  isMissing,
  scale,
  isNameHidden,
  isDisabled,
  onEnter,
}: RowCellProps) {
  const words = useScenarioValue(({ meta }) => meta.words);
  const [typed, setTyped] = useState<Typed | null>(null);
  const enter = () => {
    if (typed === null || typed.ask !== undefined || typed.error !== undefined) return;
    if (typed.draft !== undefined) onEnter(typed.draft.best);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.stopPropagation();
      enter();
    } else if (event.key === 'Tab') {
      // Before the browser looks for what comes next: a row that sums has no repairs to go to.
      enter();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  return (
    <div className={styles.cell}>
      <label className={styles.label}>
        <span aria-hidden className={styles.swatch} style={{ backgroundColor: colour }} />
        <span className={isNameHidden ? styles.hidden : styles.name} dir="auto">
          {state.label}
        </span>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${state.label}, ${context}`}
          aria-invalid={typed?.error !== undefined}
          disabled={isDisabled}
          className={cx(styles.input, isMissing && styles.missing)}
          value={typed?.text ?? exactPercent(value)}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(readTyped(event.target.value, scale, words))}
          onBlur={enter}
          onKeyDown={onKeyDown}
        />
      </label>
      {typed?.ask === undefined ? null : (
        <span className={styles.ask}>
          {typed.ask.map((reading) => (
            <button
              key={reading.best}
              type="button"
              // Before the field loses the focus, which would take the first reading.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                setTyped(null);
                onEnter(reading.best);
              }}
            >{`${exactPercent(reading.best)}%`}</button>
          ))}
        </span>
      )}
      {typed?.error === undefined ? null : (
        <span role="alert" className={styles.error}>
          {typed.error}
        </span>
      )}
    </div>
  );
}
