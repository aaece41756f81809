import {
  useEffect,
  useMemo,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react';
import { useRoom } from '../room/room-context.tsx';
import { createKeyboard } from './keyboard.ts';
import { openMenu } from './open.ts';
import { openInspector, renameOn } from './open-things.ts';
import { useOverlays } from './overlays-context.ts';
import { partOf } from './parts.ts';
import { placeNew } from './place-tool.ts';
import { pressed } from './pointer.ts';
import { useSurface } from './surface-context.ts';
import { useSetViewport } from './use-viewport.ts';

/** Everything that mouse, touch and keyboard do on the canvas, as handlers of its root element. */
export function useCanvasInput(root: RefObject<HTMLElement | null>) {
  const surface = useSurface();
  const overlays = useOverlays();
  const set = useSetViewport();
  const { presence } = useRoom();
  const [isPanning, setPanning] = useState(false);
  useOneFingerOnCards(root);
  const handlers = useMemo(() => {
    const parts = { surface, overlays, presence };
    const { board } = surface;
    const keyboard = createKeyboard({ ...parts, set, setPanning });
    return {
      onPointerDown: (event: PointerEvent) => {
        const panning = event.currentTarget.getAttribute('data-panning') === 'true';
        pressed(parts, event.nativeEvent, panning);
      },
      onPointerMove: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') presence.show({ cursor: surface.toCanvas(event) });
      },
      onPointerLeave: () => presence.show({ cursor: null }),
      onContextMenu: (event: MouseEvent) => {
        if (partOf(surface, event).kind === 'control') return;
        event.preventDefault();
        openMenu(parts, event);
      },
      onDoubleClick: (event: MouseEvent) => {
        const part = partOf(surface, event);
        if (part.kind === 'canvas' && board.mayEdit) {
          placeNew(board, 'event', surface.toCanvas(event));
        } else if (part.kind === 'thing' && part.onTitle && board.mayEdit) {
          renameOn(surface, part.id);
        } else if ('id' in part) openInspector(board, part.id);
      },
      onKeyDown: (event: KeyboardEvent) => keyboard.down(event),
      onKeyUp: (event: KeyboardEvent) => keyboard.up(event),
      onBlur: () => keyboard.left(),
    };
  }, [surface, overlays, presence, set]);
  return { isPanning, handlers: { ...handlers, 'data-panning': isPanning } };
}

/** One finger on a card moves the card and not the view; two fingers always move the view. */
function useOneFingerOnCards(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    const hold = (event: TouchEvent) => {
      const onCard =
        event.target instanceof Element && event.target.closest('[data-thing],[data-link]');
      if (event.touches.length === 1 && onCard) event.stopPropagation();
    };
    element?.addEventListener('touchstart', hold, { capture: true, passive: true });
    return () => element?.removeEventListener('touchstart', hold, { capture: true });
  }, [root]);
}
