import { useEffect, type RefObject } from 'react';
import { useSelection } from '../board/hooks.ts';

/**
 * Keeps the keyboard on the canvas when what it was on goes, with its element: browsers then leave
 * it nowhere, and no key would do anything. A menu or dialog that closes hands the focus back up to
 * two frames later, perhaps to what has gone.
 */
export function useKeptKeyboard(root: RefObject<HTMLElement | null>): void {
  const isNowhere = useSelection(({ focused }) => focused === null);
  useEffect(() => {
    if (!isNowhere) return undefined;
    let frame = 0;
    let left = 3;
    const look = () => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) {
        root.current
          ?.querySelector<HTMLElement>(':scope > [role=application]')
          ?.focus({ preventScroll: true });
      }
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [isNowhere, root]);
}
