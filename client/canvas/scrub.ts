import { setNumber } from '../../shared/document/commands/set-number.ts';
import type { Num } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { run } from '../board/run-command.ts';
import type { PresenceSender } from '../room/presence.ts';
import type { Gesture } from './gesture.ts';
import type { LinkNumber } from '../../shared/drawing/link-number.ts';
import { showLive } from '../numbers/show-live.ts';

/** Pixels on screen for one point (product.md §2.4), and for one step of a score. */
const pixelsPerPoint = 4;
const pixelsPerScore = 24;

/** The value after the pointer went `dx` pixels: points of 1 %, with Shift of 0.1 %, with Alt steps of 5 %. */
export function scrubbed(
  { num, unit }: LinkNumber,
  dx: number,
  keys: { readonly shiftKey: boolean; readonly altKey: boolean },
): number {
  if (unit === 'score') return clamp(Math.round(num.v + dx / pixelsPerScore), -3, 3);
  const points = (dx / pixelsPerPoint) * (keys.shiftKey ? 0.1 : 1);
  const step = keys.altKey ? 5 : keys.shiftKey ? 0.1 : 1;
  const percent = Math.round((num.v * 100 + points) / step) * step;
  return clamp(Math.round(percent * 10) / 1000, 0, 1);
}

/** The number to write for a new value: a range that no longer holds it is dropped, a word always. */
export function withValue({ lo, hi, why }: Num, v: number): Num {
  const keepsRange = lo !== undefined && hi !== undefined && lo <= v && v <= hi;
  return { v, ...(keepsRange ? { lo, hi } : {}), ...(why === undefined ? {} : { why }) };
}

/** Writes a link's number as if it had been dragged there. */
export function writeNumber(board: Board, number: LinkNumber, v: number): void {
  run(board, () => setNumber(board.target, number.param, withValue(number.num, v)));
}

/**
 * Drags a number left or right. Everybody sees it move, with its consequences; the document changes
 * once, on release.
 */
export function scrub(
  board: Board,
  presence: PresenceSender,
  number: LinkNumber,
  start: PointerEvent,
  clicked: () => void,
): Gesture {
  const { param } = number;
  let value = number.num.v;
  const show = (shown: number | null) => showLive(board, presence, param, shown);
  return {
    move: (event) => {
      const next = scrubbed(number, event.clientX - start.clientX, event);
      if (next === value) return;
      value = next;
      show(value);
    },
    drop: () => {
      if (value !== number.num.v) writeNumber(board, number, value);
      show(null);
    },
    cancel: () => show(null),
    click: clicked,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
