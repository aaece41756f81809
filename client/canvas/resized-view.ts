import type { Box } from '../../shared/drawing/box.ts';
import { pillZoom } from './sizes.ts';
import { air, fitted, withInView, type FlowViewport } from './viewport.ts';

/** The canvas on the page, in CSS pixels. */
export interface CanvasPlace {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Resizing {
  readonly before: CanvasPlace;
  readonly now: CanvasPlace;
  readonly viewport: FlowViewport;
  /** What is on the board, when the viewport was fitted to it and nobody has moved it since. */
  readonly fittedTo: Box | undefined;
  /** What the person is at: it stays in view. */
  readonly focus: Box | undefined;
}

/**
 * The viewport after the canvas changed its size or place on the page, as when a drawer opens. A
 * board that was wholly in view is fitted again, as long as its numbers can be read; otherwise
 * everything stays where it is on screen, and what the person is at comes along.
 */
export function resizedView(change: Resizing): FlowViewport {
  const { before, now, viewport, fittedTo, focus } = change;
  const next = fittedTo
    ? refitted(fittedTo, now, viewport)
    : { ...viewport, y: viewport.y - (now.top - before.top) };
  const wasSeen = focus !== undefined && isInside(focus, viewport, before);
  return wasSeen ? withInView(focus, next, now) : next;
}

function refitted(everything: Box, now: CanvasPlace, before: FlowViewport): FlowViewport {
  const whole = fitted(everything, now);
  if (whole.zoom >= pillZoom || before.zoom < pillZoom) return whole;
  const upright = fitted({ ...everything, width: 1 }, now, before.zoom);
  const { zoom } = fitted({ ...everything, width: 1 }, now, Math.max(upright.zoom, pillZoom));
  return { x: air.side - everything.x * zoom, y: upright.y, zoom };
}

function isInside(box: Box, { x, y, zoom }: FlowViewport, size: CanvasPlace): boolean {
  return (
    box.x * zoom + x >= 0 &&
    box.y * zoom + y >= 0 &&
    (box.x + box.width) * zoom + x <= size.width &&
    (box.y + box.height) * zoom + y <= size.height
  );
}
