import { useLayoutEffect, type RefObject } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useFocused } from '../board/hooks.ts';

/** What assistive technology and the pointer need to know of an object on the canvas. */
export interface CanvasObject {
  /** What it is: "card", "note", "frame", "link". */
  readonly what: string;
  /** What it says. */
  readonly label: string;
}

/** Properties of a group of things that the keyboard can be on. */
export function objectProps({ what, label }: CanvasObject, focused: boolean) {
  return {
    role: 'group',
    'aria-roledescription': what,
    'aria-label': label,
    tabIndex: focused ? 0 : -1,
  } as const;
}

/**
 * Roving focus: the one object that the keyboard is on is the canvas' tab stop. The page's focus
 * follows while it is on the canvas already, and not while a title is being typed.
 */
export function useRovingFocus(element: RefObject<HTMLElement | null>, id: string): boolean {
  const board = useBoard();
  const focused = useFocused(id);
  useLayoutEffect(() => {
    if (!focused || board.ui.getState().editing !== null) return;
    const canvas = element.current?.closest('[data-canvas]');
    if (canvas?.contains(document.activeElement)) element.current?.focus({ preventScroll: true });
  }, [focused, board, element]);
  return focused;
}
