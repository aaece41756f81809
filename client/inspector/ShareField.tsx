import { useState, type KeyboardEvent } from 'react';
import box from '../kit/box.module.css';
import { cx } from '../kit/cx.ts';
import { exactPercent } from '../../shared/drawing/percents.ts';
import { readTyped, type Typed } from '../numbers/read-typed.ts';
import fields from './fields.module.css';
import styles from './OwnWords.module.css';

export interface ShareFieldProps {
  readonly label: string;
  /** In [0, 1]. */
  readonly value: number;
  readonly onCommit: (value: number) => void;
  readonly isDisabled?: boolean;
}

/** A percent in a small field, written on Enter or on leaving; what is no number goes back. */
export function ShareField({ label, value, onCommit, isDisabled = false }: ShareFieldProps) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const commit = () => {
    const best = typed?.draft?.best;
    if (best !== undefined && best !== value) onCommit(best);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={typed?.error !== undefined}
      disabled={isDisabled}
      className={cx(box.box, fields.input, fields.quiet, styles.share)}
      value={typed?.text ?? exactPercent(value)}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(readTyped(event.target.value, 'icd203'))}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
