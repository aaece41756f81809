import { never } from '../../shared/base/never.ts';

export type Side = 'top' | 'bottom' | 'left' | 'right';

const gap = 6;
const margin = 4;
const opposite: Readonly<Record<Side, Side>> = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
};

/** Puts a fixed element beside another one, on the other side where this one has no room, and inside the window. */
export function placeBeside(element: HTMLElement, anchor: Element, side: Side): void {
  const own = element.getBoundingClientRect();
  const at = anchor.getBoundingClientRect();
  const chosen = hasRoom(own, at, side) ? side : opposite[side];
  const { left, top } = spot(own, at, chosen);
  element.style.left = `${inside(left, own.width, innerWidth)}px`;
  element.style.top = `${inside(top, own.height, innerHeight)}px`;
}

function spot(own: DOMRect, at: DOMRect, side: Side): { left: number; top: number } {
  const middle = {
    left: at.left + (at.width - own.width) / 2,
    top: at.top + (at.height - own.height) / 2,
  };
  switch (side) {
    case 'top':
      return { ...middle, top: at.top - own.height - gap };
    case 'left':
      return { ...middle, left: at.left - own.width - gap };
    case 'right':
      return { ...middle, left: at.right + gap };
    case 'bottom':
      return { ...middle, top: at.bottom + gap };
    default:
      return never(side);
  }
}

function hasRoom(own: DOMRect, at: DOMRect, side: Side): boolean {
  const { left, top } = spot(own, at, side);
  return (
    left >= margin &&
    top >= margin &&
    left + own.width <= innerWidth - margin &&
    top + own.height <= innerHeight - margin
  );
}

function inside(start: number, size: number, room: number): number {
  return Math.max(margin, Math.min(start, room - size - margin));
}
