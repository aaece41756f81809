import { useReactFlow, useStoreApi, type OnMove } from '@xyflow/react';
import { useCallback, useEffect, useMemo, type RefObject } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useSurface } from './surface-context.ts';
import { createViewport, extentOf, firstView, focusOf, type SetViewport } from './viewport.ts';

/** How this canvas moves its viewport. */
export function useSetViewport(): SetViewport {
  const { setViewport } = useReactFlow();
  return useCallback(
    (viewport, durationMs) => {
      void setViewport(viewport, durationMs > 0 ? { duration: durationMs } : {});
    },
    [setViewport],
  );
}

/**
 * Joins React Flow's viewport to the frame loop and registers the canvas as the board's layout.
 * The first things that appear are fitted into view at once. Returns the handler of moves.
 */
export function useViewport(root: RefObject<HTMLElement | null>): OnMove {
  const surface = useSurface();
  const board = useBoard();
  const flow = useStoreApi();
  const set = useSetViewport();
  const layout = useMemo(() => createViewport(surface, set), [surface, set]);

  useEffect(() => {
    const stopLayout = board.layout.register(layout);
    const stopSurface = surface.start();
    return () => {
      stopLayout();
      stopSurface();
    };
  }, [board, layout, surface]);

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let origin = { x: 0, y: 0 };
    let last: readonly unknown[] = [];
    const sync = () => {
      const { transform, width, height } = flow.getState();
      const now = [...transform, width, height, origin];
      if (now.every((value, at) => value === last[at])) return;
      last = now;
      const [x, y, zoom] = transform;
      surface.setView({ x: -x / zoom, y: -y / zoom, zoom, width, height }, origin);
    };
    const measure = () => {
      const box = element.getBoundingClientRect();
      if (box.left !== origin.x || box.top !== origin.y) origin = { x: box.left, y: box.top };
      sync();
    };
    const resize = new ResizeObserver(measure);
    resize.observe(element);
    element.addEventListener('pointerdown', measure, { capture: true });
    element.addEventListener('pointerenter', measure);
    const stop = flow.subscribe(sync);
    measure();
    return () => {
      stop();
      resize.disconnect();
      element.removeEventListener('pointerdown', measure, { capture: true });
      element.removeEventListener('pointerenter', measure);
    };
  }, [flow, root, surface]);

  useEffect(
    () =>
      surface.whenFirst(() => {
        const everything = extentOf(surface);
        if (everything) set(firstView(everything, surface.view, focusOf(surface)), 0);
      }),
    [set, surface],
  );

  return useCallback((event) => board.layout.viewMoved(event !== null), [board]);
}
