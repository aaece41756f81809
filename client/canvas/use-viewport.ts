import { useReactFlow, useStoreApi, type OnMove } from '@xyflow/react';
import { useCallback, useEffect, useMemo, type RefObject } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useSurface } from './surface-context.ts';
import { around } from '../../shared/drawing/box.ts';
import { farZoom } from './sizes.ts';
import { resizedView, type CanvasPlace } from './resized-view.ts';
import {
  createViewport,
  extentOf,
  firstView,
  fitted,
  focusOf,
  reveal,
  type SetViewport,
} from './viewport.ts';
import { isSameView, WholeView } from './whole-view.ts';
import type { Surface } from './surface.ts';

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
  const whole = useMemo(() => new WholeView(), []);
  const layout = useMemo(
    () => createViewport(surface, set, (viewport) => whole.keep(viewport)),
    [surface, set, whole],
  );

  useEffect(() => {
    const stopLayout = board.layout.register(layout);
    const stopSurface = surface.start();
    const stopTyping = board.ui.subscribe(({ editing }, before) => {
      const id = editing?.split('/')[0];
      if (id === undefined || editing === before.editing) return;
      // Words cannot be typed on the picture that is drawn from afar.
      if (surface.view.zoom < farZoom) requestAnimationFrame(() => reveal(surface, set, id));
      else board.layout.bring([id]);
    });
    return () => {
      stopTyping();
      stopLayout();
      stopSurface();
    };
  }, [board, layout, set, surface]);

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
    let place: CanvasPlace | undefined;
    const resize = new ResizeObserver(() => {
      const [before, now] = [place, element.getBoundingClientRect()];
      place = now;
      const { transform } = flow.getState();
      const viewport = { x: transform[0], y: transform[1], zoom: transform[2] };
      if (before && before.width > 0 && now.width > 0) {
        const isWhole = whole.isAt(viewport);
        const fittedTo = isWhole ? extentOf(surface) : undefined;
        const next = resizedView({ before, now, viewport, fittedTo, focus: selectedBox(surface) });
        if (isWhole) whole.keep(next);
        if (!isSameView(viewport, next)) set(next, 0);
      }
      measure();
    });
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
  }, [flow, root, set, surface, whole]);

  useEffect(
    () =>
      surface.whenFirst(() => {
        const everything = extentOf(surface);
        if (!everything) return;
        const viewport = firstView(everything, surface.view, focusOf(surface));
        if (isSameView(viewport, fitted(everything, surface.view))) whole.keep(viewport);
        set(viewport, 0);
      }),
    [set, surface, whole],
  );

  return useCallback((event) => board.layout.viewMoved(event !== null), [board]);
}

function selectedBox({ board, things, pills }: Surface) {
  const { selected } = board.selection.getState();
  const boxes = [...selected].map((id) => things.box(id) ?? pills.box(id));
  return around(boxes.filter((box) => box !== undefined));
}
