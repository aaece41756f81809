import { useEffect, useRef, useState } from 'react';
import { setNumber } from '../../shared/document/commands/set-number.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { cx } from '../kit/cx.ts';
import type { LinkNumber } from './link-number.ts';
import { readTyped } from './read-typed.ts';
import { useSurface } from './surface-context.ts';
import styles from './Pill.module.css';

export interface PillInputProps {
  readonly id: string;
  readonly number: LinkNumber;
  /** The digit that opened it. */
  readonly start: string;
}

/** A number typed straight onto the pill: Enter writes it, Escape leaves it as it was. */
export function PillInput({ id, number, start }: PillInputProps) {
  const board = useBoard();
  const surface = useSurface();
  const [text, setText] = useState(start);
  const field = useRef<HTMLInputElement>(null);
  const value = readTyped(text, number.unit);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const close = () => {
    const pill = field.current?.closest<HTMLElement>('[data-link]');
    surface.typed.setState({ link: null }, true);
    pill?.focus({ preventScroll: true });
  };
  const commit = () => {
    if (value === undefined) return;
    run(board, () => setNumber(board.target, number.param, { v: value }));
    close();
  };
  return (
    <input
      ref={field}
      data-control
      inputMode="decimal"
      aria-label="Probability in percent"
      aria-invalid={value === undefined}
      className={cx(styles.input, value === undefined && styles.invalid)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => surface.typed.setState({ link: null }, true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') close();
      }}
      data-id={id}
    />
  );
}
