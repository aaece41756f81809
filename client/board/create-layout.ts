import type { Position } from '../../shared/model/scenario.ts';
import type { Layout, View } from './layout.ts';

/** The board's layout before and after the canvas is there: whoever owns the viewport registers. */
export interface LayoutHolder extends Layout {
  /** Answers from `canvas` until the returned function is called. */
  register(canvas: Layout): () => void;
  /** Called by the canvas when the view moved; `byPerson` = by hand, not by `fit`, `show` or `zoomTo`. */
  viewMoved(byPerson: boolean): void;
  /** Returns the way to stop. */
  onView(listener: (byPerson: boolean) => void): () => void;
}

const noView: View = { x: 0, y: 0, zoom: 1, width: 0, height: 0 };

/**
 * A layout that asks the registered canvas; without one (outline only, tests) it knows the stored
 * places through `stored` and shows nothing.
 */
export function createLayout(stored: (id: string) => Position | undefined): LayoutHolder {
  let canvas: Layout | undefined;
  const listeners = new Set<(byPerson: boolean) => void>();
  return {
    register(next) {
      canvas = next;
      return () => {
        if (canvas === next) canvas = undefined;
      };
    },
    viewMoved(byPerson) {
      for (const listener of listeners) listener(byPerson);
    },
    onView(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    position: (id) => canvas?.position(id) ?? stored(id),
    box: (id) => canvas?.box(id),
    view: () => canvas?.view() ?? noView,
    fit: (ids) => canvas?.fit(ids),
    bring: (ids) => canvas?.bring(ids),
    zoomTo: (zoom) => canvas?.zoomTo(zoom),
    show: (frame) => canvas?.show(frame),
    freeSpot: (size) => canvas?.freeSpot(size) ?? { x: 0, y: 0 },
  };
}
