import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { cx } from '../kit/cx.ts';
import { clamp, snap, stepOf, steppedBy } from './steps.ts';

export interface ThumbProps {
  /** What it sets, for screen readers. */
  readonly label: string;
  /** The value in words, for screen readers: "35 percent". */
  readonly valueText: string;
  /** In [0, 1] along the track. */
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly track: RefObject<HTMLElement | null>;
  readonly onMove: (value: number) => void;
  /** After a drag, or when the key that moved it comes up: the moment to write. */
  readonly onDone?: (() => void) | undefined;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/**
 * A handle on a track: dragged by mouse, pen or finger, moved by keys (Shift 0.1, Alt 5 points).
 * It reports each step at once and `onDone` once, so that a drag is one change of the document.
 */
export function Thumb({
  label,
  valueText,
  value,
  min = 0,
  max = 1,
  track,
  onMove,
  onDone,
  isDisabled = false,
  className,
}: ThumbProps) {
  const moved = useRef(false);
  const grip = useRef<{ readonly pointer: number; readonly offset: number } | null>(null);

  const move = (next: number) => {
    if (next === value) return;
    moved.current = true;
    onMove(next);
  };
  const finish = () => {
    grip.current = null;
    if (!moved.current) return;
    moved.current = false;
    onDone?.();
  };
  const at = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return value;
    const along = (event.clientX - box.left) / box.width;
    return isRightToLeft(track.current) ? 1 - along : along;
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (isDisabled || event.button !== 0) return;
    // The canvas underneath must not start to pan, nor the text beside it to be selected.
    event.stopPropagation();
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { pointer: event.pointerId, offset: at(event) - value };
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (grip.current?.pointer !== event.pointerId) return;
    move(clamp(snap(at(event) - grip.current.offset, stepOf(event)), min, max));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (isDisabled || event.ctrlKey || event.metaKey) return;
    const next = steppedBy(event.key, event, value, { min, max }, isRightToLeft(track.current));
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(next);
  };

  // Not an <input type="range">: several of them on one track would lie on top of each other.
  const aria = {
    role: 'slider',
    'aria-label': label,
    'aria-valuemin': Math.round(min * 100),
    'aria-valuemax': Math.round(max * 100),
    'aria-valuenow': Math.round(value * 1000) / 10,
    'aria-valuetext': valueText,
    'aria-disabled': isDisabled,
  };
  return (
    <button
      type="button"
      {...aria}
      tabIndex={isDisabled ? -1 : 0}
      className={cx(className, 'nodrag')}
      style={{ insetInlineStart: `${value * 100}%` }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={finish}
      onPointerCancel={finish}
      onKeyDown={onKeyDown}
      onKeyUp={finish}
      onBlur={finish}
    />
  );
}

function isRightToLeft(element: HTMLElement | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}
