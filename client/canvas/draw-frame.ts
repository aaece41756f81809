import type { StoreApi } from 'zustand/vanilla';
import { spanned } from '../../shared/drawing/box.ts';
import type { Gesture } from './gesture.ts';
import type { Overlays } from './overlays.ts';
import { placeFrame, placeNew } from './place-tool.ts';
import { groupSize } from './sizes.ts';
import type { Surface } from './surface.ts';

/** Draws a frame from corner to corner, over whatever stands there; a click puts one of the usual size. */
export function drawFrame(
  surface: Surface,
  overlays: StoreApi<Overlays>,
  start: PointerEvent,
): Gesture {
  const from = surface.toCanvas(start);
  const over = () => overlays.setState({ marquee: null });
  return {
    move: (event) => overlays.setState({ marquee: spanned(from, surface.toCanvas(event)) }),
    drop: (event) => {
      over();
      const box = spanned(from, surface.toCanvas(event));
      placeFrame(surface.board, {
        x: Math.round(box.x),
        y: Math.round(box.y),
        width: Math.round(Math.max(box.width, groupSize.width)),
        height: Math.round(Math.max(box.height, groupSize.height)),
      });
    },
    cancel: over,
    click: () => placeNew(surface.board, 'group', from),
  };
}
