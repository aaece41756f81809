import type { Position } from '../../shared/model/scenario.ts';
import type { Layout, View } from './layout.ts';

/** The board's layout before and after the canvas is there: whoever owns the viewport registers. */
export interface LayoutHolder extends Layout {
  /** Answers from `canvas` until the returned function is called. */
  register(canvas: Layout): () => void;
}

const noView: View = { x: 0, y: 0, zoom: 1, width: 0, height: 0 };

/**
 * A layout that asks the registered canvas; without one (outline only, tests) it knows the stored
 * places through `stored` and shows nothing.
 */
export function createLayout(stored: (id: string) => Position | undefined): LayoutHolder {
  let canvas: Layout | undefined;
  return {
    register(next) {
      canvas = next;
      return () => {
        if (canvas === next) canvas = undefined;
      };
    },
    position: (id) => canvas?.position(id) ?? stored(id),
    view: () => canvas?.view() ?? noView,
    fit: (ids) => canvas?.fit(ids),
    zoomTo: (zoom) => canvas?.zoomTo(zoom),
    freeSpot: () => canvas?.freeSpot() ?? { x: 0, y: 0 },
  };
}
