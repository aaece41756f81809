import { useState, type KeyboardEvent } from 'react';
import styles from './Marks.module.css';

/** A part of a chart that can be pressed. */
export interface Mark {
  readonly id: string;
  /** Everything that it shows, in words. */
  readonly spoken: string;
  /** Where it is in the chart, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MarksProps {
  /** What they are together, for screen readers. */
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly chosen?: string | undefined;
  readonly onChoose: (id: string) => void;
}

/**
 * Real buttons that lie beneath a drawing: one tab stop, arrow keys, Home and End go from one to the
 * next. The drawing above lets presses through.
 */
export function Marks({ label, marks, chosen, onChoose }: MarksProps) {
  const [last, setLast] = useState<string>();
  const entry = marks.some(({ id }) => id === last) ? last : marks[0]?.id;
  return (
    <ul className={styles.marks} aria-label={label}>
      {marks.map(({ id, spoken, x, y, width, height }) => (
        <li key={id}>
          <button
            type="button"
            data-mark={id}
            tabIndex={id === entry ? 0 : -1}
            aria-label={spoken}
            aria-pressed={id === chosen}
            className={styles.mark}
            style={{ left: x, top: y, width, height }}
            onFocus={() => setLast(id)}
            onKeyDown={goOn}
            onClick={() => onChoose(id)}
          />
        </li>
      ))}
    </ul>
  );
}

function goOn(event: KeyboardEvent<HTMLButtonElement>): void {
  const marks = [
    ...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-mark]') ?? []),
  ];
  const to = destination(event.key, marks.indexOf(event.currentTarget), marks.length);
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  marks[to]?.focus();
}

function destination(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return at + 1;
    case 'ArrowUp':
    case 'ArrowLeft':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
