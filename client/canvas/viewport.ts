import type { Frame, Layout } from '../board/layout.ts';
import { around, centre, grown, type Box } from '../../shared/drawing/box.ts';
import { boxOf } from '../../shared/drawing/curve.ts';
import { freeSpot } from './free-spot.ts';
import { maxZoom, minZoom } from './sizes.ts';
import type { Surface } from './surface.ts';
import { seen } from './windower.ts';

/** React Flow's viewport: the shift of the canvas on screen and its scale. */
export interface FlowViewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export type SetViewport = (viewport: FlowViewport, durationMs: number) => void;

/** Pixels on screen kept free around what is fitted: the columns' names stand at the top. */
export const air = { top: 52, side: 36, bottom: 36 } as const;
const easeMs = 200;

/** The viewport in which `box` fills the view, no larger than 100 % unless it is asked to. */
export function fitted(
  box: Box,
  size: { readonly width: number; readonly height: number },
  largest = 1,
): FlowViewport {
  const width = Math.max(size.width - 2 * air.side, 40);
  const height = Math.max(size.height - air.top - air.bottom, 40);
  const scale = Math.min(width / Math.max(box.width, 1), height / Math.max(box.height, 1), largest);
  const zoom = Math.min(Math.max(scale, minZoom), maxZoom);
  return {
    x: air.side + (width - box.width * zoom) / 2 - box.x * zoom,
    y: air.top + (height - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  };
}

/** Pixels kept between what is brought into view and the canvas's edge. */
const margin = 24;

/** The viewport shifted by as little as brings all of the box into view. */
export function withInView(
  box: Box,
  { x, y, zoom }: FlowViewport,
  size: { readonly width: number; readonly height: number },
): FlowViewport {
  const wide = grown(box, margin / zoom);
  const shift = (from: number, length: number, room: number) =>
    Math.max(Math.min(0, room - from - length), -from);
  return {
    x: x + shift(wide.x * zoom + x, wide.width * zoom, size.width),
    y: y + shift(wide.y * zoom + y, wide.height * zoom, size.height),
    zoom,
  };
}

/** A screen this narrow cannot show a whole board and be read. */
const narrow = 720;
const readableZoom = 0.6;

/**
 * What a board opens with: all of it; on a phone, at a size that can be read, the card in `focus` or
 * else the beginning.
 */
export function firstView(
  box: Box,
  size: { readonly width: number; readonly height: number },
  focus?: Box,
): FlowViewport {
  const whole = fitted(box, size);
  if (size.width >= narrow || whole.zoom >= readableZoom) return whole;
  const zoom = readableZoom;
  if (focus) {
    const { x, y } = centre(focus);
    return { x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom, zoom };
  }
  const side = 16;
  return { x: side - box.x * zoom, y: air.top - box.y * zoom, zoom };
}

/** What a narrow screen begins with: the card that is selected, else the target outcome. */
export function focusOf({ things, board }: Surface): Box | undefined {
  const [selected] = board.selection.getState().selected;
  const { target } = board.scenario.getState().meta.settings;
  return things.box(selected ?? '') ?? things.box(target?.node ?? '');
}

/** Links from which on their curves are not looked at: they hardly stick out of so many cards. */
const manyLinks = 300;

/** The box around everything, with the links that run around the outside. */
export function extentOf({ things, links, board }: Surface): Box | undefined {
  const boxes = [...things.byId.values()].map(({ box }) => box);
  const ids = board.scenario.getState().links;
  for (const id of ids.size > manyLinks ? [] : ids.keys()) {
    const route = links.route(id);
    if (route) boxes.push(boxOf(route.curve));
  }
  return around(boxes);
}

/**
 * Looking around: what the rest of the app may ask of the canvas. `keep` is told each viewport that
 * shows everything.
 */
export function createViewport(
  surface: Surface,
  set: SetViewport,
  keep: (viewport: FlowViewport) => void,
): Layout {
  const eased = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : easeMs);
  const boxesOf = (ids: Iterable<string>) =>
    [...ids]
      .map((id) => surface.things.box(id) ?? boxOfLink(surface, id))
      .filter((box) => box !== undefined);
  return {
    position: (id) => surface.things.box(id),
    box: (id) => surface.things.box(id) ?? surface.pills.box(id),
    view: () => surface.view,
    fit: (ids) => {
      const box = ids === undefined ? extentOf(surface) : around(boxesOf(ids));
      if (!box) return;
      const viewport = fitted(box, surface.view);
      if (ids === undefined) keep(viewport);
      set(viewport, eased());
    },
    bring: (ids) => {
      // What has just been added has a place from the next frame on.
      requestAnimationFrame(() => {
        const box = around(boxesOf(ids));
        if (!box) return;
        const { view } = surface;
        const now = { x: -view.x * view.zoom, y: -view.y * view.zoom, zoom: view.zoom };
        const next = withInView(box, now, view);
        if (next.x !== now.x || next.y !== now.y) set(next, eased());
      });
    },
    zoomTo: (wish) => {
      const { x, y, width, height, zoom: before } = surface.view;
      const zoom = Math.min(Math.max(wish, minZoom), maxZoom);
      const middle = { x: x + width / before / 2, y: y + height / before / 2 };
      set({ x: width / 2 - middle.x * zoom, y: height / 2 - middle.y * zoom, zoom }, eased());
    },
    show: (frame: Frame) => {
      const { width, height } = surface.view;
      const zoom = Math.min(width / frame.width, height / frame.height, maxZoom);
      const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
      set({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }, eased());
    },
    freeSpot: (size) => {
      const { focused } = surface.board.selection.getState();
      return freeSpot(surface.things, seen(surface.view), { focused, ...(size && { size }) });
    },
  };
}

/** Shows a thing or link that is off screen or too small to read; leaves the view alone otherwise. */
export function reveal(surface: Surface, set: SetViewport, id: string): void {
  const box = surface.things.box(id) ?? boxOfLink(surface, id);
  if (!box) return;
  const { view } = surface;
  const margin = 24 / view.zoom;
  const inside = seen(view);
  const safe = grown(inside, -margin);
  const visible =
    box.x >= safe.x &&
    box.y >= safe.y &&
    box.x + box.width <= safe.x + safe.width &&
    box.y + box.height <= safe.y + safe.height;
  const zoom = view.zoom < 0.5 ? 0.8 : view.zoom;
  if (visible && zoom === view.zoom) return;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  set({ x: view.width / 2 - x * zoom, y: view.height / 2 - y * zoom, zoom }, 0);
}

function boxOfLink(surface: Surface, id: string): Box | undefined {
  const route = surface.links.route(id);
  return (
    surface.pills.box(id) ??
    (route && around([route.from, route.to].map(({ x, y }) => ({ x, y, width: 1, height: 1 }))))
  );
}
