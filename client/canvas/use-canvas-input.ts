import {
  useEffect,
  useMemo,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import { focusOn } from '../board/selection.ts';
import { useRoom } from '../room/room-context.tsx';
import { linkAt } from './hit.ts';
import { createKeyboard } from './keyboard.ts';
import { openMenu } from './open.ts';
import { openInspector, renameOn } from './open-things.ts';
import { useOverlays } from './overlays-context.ts';
import { partOf } from './parts.ts';
import { placeNew } from './place-tool.ts';
import { pressed } from './pointer.ts';
import type { Surface } from './surface.ts';
import { useSurface } from './surface-context.ts';
import { useSetViewport } from './use-viewport.ts';

/** Everything that mouse, touch and keyboard do on the canvas, as handlers of its root element. */
export function useCanvasInput(root: RefObject<HTMLElement | null>) {
  const surface = useSurface();
  const overlays = useOverlays();
  const set = useSetViewport();
  const { presence } = useRoom();
  const [isPanning, setPanning] = useState(false);
  useOneFingerOnThings(root, surface);
  const handlers = useMemo(() => {
    const parts = { surface, overlays, presence, set };
    const { board } = surface;
    const keyboard = createKeyboard({ ...parts, setPanning });
    return {
      onPointerDown: own((event: PointerEvent) => {
        surface.press();
        const panning = event.currentTarget.getAttribute('data-panning') === 'true';
        pressed(parts, event.nativeEvent, panning);
      }),
      onPointerMove: own((event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'touch') return;
        presence.show({ cursor: surface.toCanvas(event) });
        if (event.buttons === 0) hoverLine(surface, event);
      }),
      onPointerLeave: () => presence.show({ cursor: null }),
      onContextMenu: own((event: MouseEvent) => {
        if (partOf(surface, event).kind === 'control') return;
        event.preventDefault();
        openMenu(parts, event);
      }),
      onDoubleClick: own((event: MouseEvent) => {
        // Two taps on one thing take it in and out again.
        if (overlays.getState().gathering) return;
        const part = partOf(surface, event);
        if (part.kind === 'canvas' && board.mayEdit) {
          placeNew(board, 'event', surface.toCanvas(event));
        } else if (part.kind === 'thing' && part.onTitle && board.mayEdit) {
          renameOn(surface, part.id);
        } else if ('id' in part) openInspector(board, part.id);
      }),
      onFocus: own((event: FocusEvent) => keepFocus(surface, event.target)),
      onKeyDown: own((event: KeyboardEvent) => keyboard.down(event)),
      onKeyUp: own((event: KeyboardEvent) => keyboard.up(event)),
      onBlur: () => keyboard.left(),
    };
  }, [surface, overlays, presence, set]);
  return { isPanning, handlers: { ...handlers, 'data-panning': isPanning } };
}

/**
 * A handler for what happens on the canvas itself: React also brings what happens in menus and
 * popovers, which are the canvas' children for React but not in the page.
 */
function own<E extends SyntheticEvent>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.target instanceof Node && event.currentTarget.contains(event.target)) handle(event);
  };
}

/**
 * A menu or popover that closes hands the page's focus back to where it was opened, which may no
 * longer be where the keyboard is: it goes on from there to the focused object. Where the keyboard
 * is nowhere yet, as when a screen reader goes to a card by itself, it is there from now on.
 */
function keepFocus(surface: Surface, target: Element): void {
  const { focused } = surface.board.selection.getState();
  const object = target.closest<HTMLElement>('[data-thing],[data-link]');
  const id = object?.dataset['thing'] ?? object?.dataset['link'];
  if (id === focused || surface.isPressed || target.closest('[data-control]')) return;
  if (id === undefined && target.role !== 'application') return;
  if (focused === null) {
    if (id !== undefined) focusOn(surface.board, id);
    return;
  }
  surface.focusElement(focused)?.focus({ preventScroll: true });
}

/** Marks the line under the pointer, which is no element to be asked. */
function hoverLine(surface: Surface, event: PointerEvent<HTMLElement>): void {
  const { target } = event;
  const isFree = target instanceof Element && target.classList.contains('react-flow__pane');
  const line = isFree ? linkAt(surface, surface.toCanvas(event)) : undefined;
  if (!surface.hover(line ?? null)) return;
  event.currentTarget.toggleAttribute('data-on-line', line !== undefined);
  surface.schedule();
}

/**
 * One finger on a card moves the card and not the view, and draws a frame while that is the tool;
 * two fingers always move the view.
 */
function useOneFingerOnThings(root: RefObject<HTMLElement | null>, { board }: Surface): void {
  useEffect(() => {
    const element = root.current;
    const hold = (event: TouchEvent) => {
      const { tool } = board.ui.getState();
      const draws = board.mayEdit && tool === 'group';
      const onThing =
        event.target instanceof Element && event.target.closest('[data-thing],[data-link]');
      if (event.touches.length === 1 && (draws || onThing)) event.stopPropagation();
    };
    element?.addEventListener('touchstart', hold, { capture: true, passive: true });
    return () => element?.removeEventListener('touchstart', hold, { capture: true });
  }, [root, board]);
}
