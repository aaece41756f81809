import type { Surface } from './surface.ts';
import type { SetViewport } from './viewport.ts';

/** Pixels from the edge in which a drag moves the view, and most pixels of one frame. */
const edge = 36;
const fastest = 18;

/**
 * While something is dragged near the edge of the canvas the view moves that way, and `again` is
 * called with the last event, for what is under the pointer has changed.
 */
export function createAutoPan(
  surface: Surface,
  set: SetViewport,
  again: (event: PointerEvent) => void,
) {
  let last: PointerEvent | undefined;
  let frame = 0;

  function step(): void {
    frame = 0;
    if (!last) return;
    const { dx, dy } = pull(surface, last);
    if (dx === 0 && dy === 0) return;
    const { x, y, zoom } = surface.view;
    set({ x: -x * zoom + dx, y: -y * zoom + dy, zoom }, 0);
    again(last);
    frame = requestAnimationFrame(step);
  }

  return {
    at(event: PointerEvent): void {
      last = event;
      frame ||= requestAnimationFrame(step);
    },
    stop(): void {
      last = undefined;
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

/** How far the pointer at the edge pulls the canvas in one frame. */
function pull(surface: Surface, event: PointerEvent): { readonly dx: number; readonly dy: number } {
  const { width, height } = surface.view;
  const corner = surface.toPage(surface.view);
  const speed = (at: number, size: number) => {
    if (at < edge) return Math.min((edge - at) / 2, fastest);
    return at > size - edge ? -Math.min((at - size + edge) / 2, fastest) : 0;
  };
  return {
    dx: speed(event.clientX - corner.x, width),
    dy: speed(event.clientY - corner.y, height),
  };
}
