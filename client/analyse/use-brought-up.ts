import { useEffect, type RefObject } from 'react';

/** Of the height of the list: below, a part that is opened comes to the top. */
const farDown = 0.4;
/** What people move the list by, or turn to something in it. */
const moves = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Brings a part of a scrolled list into view when it is opened. One that begins far down comes to the
 * top, also while its answer is still growing, until somebody moves the list.
 */
export function useBroughtUp(part: RefObject<HTMLElement | null>, isOpened: boolean): void {
  useEffect(() => {
    const own = part.current;
    const list = own?.parentElement;
    if (!isOpened || !own || !list) return undefined;
    const down = own.getBoundingClientRect().top - list.getBoundingClientRect().top;
    if (down <= list.clientHeight * farDown) {
      own.scrollIntoView({ block: 'nearest' });
      return undefined;
    }
    const observer = new ResizeObserver(() => own.scrollIntoView({ block: 'start' }));
    observer.observe(own);
    const stop = () => observer.disconnect();
    for (const move of moves) list.addEventListener(move, stop, { once: true, passive: true });
    return () => {
      stop();
      for (const move of moves) list.removeEventListener(move, stop);
    };
  }, [part, isOpened]);
}
