import type { KeyboardEvent } from 'react';
import type { LinkNumber } from '../../shared/drawing/link-number.ts';
import { numberNow } from '../../shared/drawing/number-now.ts';
import { openNumber } from './open.ts';
import type { PointerParts } from './pointer.ts';
import { showLive } from '../numbers/show-live.ts';
import { writeNumber } from './scrub.ts';

/** Points of one press; scores step by one. */
const steps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/**
 * A focused link's number by keys: arrows and pages step it, Home and End take it to its ends, `[`
 * and `]` to its range, digits begin typing. A held key is one change, written when it is let go.
 */
export function createKeyNumber({ surface, overlays, presence }: PointerParts) {
  const { board } = surface;
  let stepping: { readonly number: LinkNumber; value: number } | undefined;

  function numberAt(id: string): LinkNumber | undefined {
    const scenario = board.scenario.getState();
    const link = scenario.links.get(id);
    return link && numberNow(link, scenario);
  }

  function step(number: LinkNumber, key: string): number | undefined {
    const now = stepping?.value ?? number.num.v;
    const [low, high] = number.unit === 'score' ? [-3, 3] : [0, 1];
    if (key === 'Home') return low;
    if (key === 'End') return high;
    if (key === '[') return number.num.lo;
    if (key === ']') return number.num.hi;
    const points = steps[key];
    if (points === undefined) return undefined;
    const next = number.unit === 'score' ? now + Math.sign(points) : now + points / 100;
    return Math.round(Math.min(Math.max(next, low), high) * 1000) / 1000;
  }

  return {
    down(event: KeyboardEvent, focused: string): boolean {
      if (!board.mayEdit || event.ctrlKey || event.metaKey || event.altKey) return false;
      const number = numberAt(focused);
      if (!number) return false;
      if (/^[\d٠-٩۰-۹]$/.test(event.key) || (number.unit === 'score' && /^[-+]$/.test(event.key))) {
        openNumber({ surface, overlays }, focused, event.key);
        return true;
      }
      if (event.shiftKey) return false;
      const value = step(number, event.key);
      if (value === undefined) return false;
      stepping = { number: stepping?.number ?? number, value };
      showLive(board, presence, number.param, value);
      return true;
    },
    /** A key was let go, or the canvas lost the keyboard: what was stepped is written. */
    up(): void {
      if (!stepping) return;
      const { number, value } = stepping;
      stepping = undefined;
      if (value !== number.num.v) writeNumber(board, number, value);
      showLive(board, presence, number.param, null);
    },
  };
}
