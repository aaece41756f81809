import type { Box } from '../../shared/drawing/box.ts';
import { around, containsBox, grown } from '../../shared/drawing/box.ts';
import type { View } from '../board/layout.ts';
import { paintFar } from './far-paint.ts';
import { readFarTheme, type FarTheme } from './far-theme.ts';
import type { FrameChanges } from './frame-changes.ts';
import type { Surface } from './surface.ts';
import { seen } from './windower.ts';

/** Share of the view's size that the bitmap holds beyond it while panning, so that most of it only moves it. */
const spare = 0.25;
/** Bitmap pixels per CSS pixel: more than this cannot be seen at this scale. */
const maxDensity = 1.5;

/**
 * Everything on two 2-D canvases, while the view is too far for cards (architecture.md §5): `base`
 * holds what stands still and is only moved by CSS while panning; `moving` holds what is dragged.
 */
export class FarLayer {
  readonly #surface: Surface;
  readonly #base: HTMLCanvasElement;
  readonly #moving: HTMLCanvasElement;
  #theme: FarTheme;
  /** What the base bitmap shows, at which scale. */
  #painted: { readonly box: Box; readonly zoom: number } | undefined;
  /** Where the view was at the last painting. */
  #last: View | undefined;
  #held: ReadonlySet<string> = new Set();

  constructor(surface: Surface, base: HTMLCanvasElement, moving: HTMLCanvasElement) {
    this.#surface = surface;
    this.#base = base;
    this.#moving = moving;
    this.#theme = readFarTheme(base);
  }

  start(): () => void {
    const { board } = this.#surface;
    const repaint = () => {
      this.#painted = undefined;
      this.#surface.schedule();
    };
    const retheme = new MutationObserver(() => {
      this.#theme = readFarTheme(this.#base);
      repaint();
    });
    retheme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const stops = [
      this.#surface.addPart(this.#part),
      board.answer.subscribe(repaint),
      board.selection.subscribe(repaint),
      board.marks.subscribe(repaint),
      board.scenario.subscribe(repaint),
      board.ui.subscribe(({ round }, before) => {
        if (round !== before.round) repaint();
      }),
      () => retheme.disconnect(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  readonly #part = (changes: FrameChanges): void => {
    const { distance } = this.#surface.window.getState();
    const hidden = distance === 'near';
    if (this.#base.hidden !== hidden) {
      this.#base.hidden = hidden;
      this.#moving.hidden = hidden;
      this.#painted = undefined;
    }
    if (hidden) return;
    const held = this.#surface.held;
    if (held !== this.#held) {
      this.#held = held;
      this.#painted = undefined;
    }
    const { view } = this.#surface;
    const stands = held.size === 0 && changes.things.size > 0;
    const needed = grown(seen(view), -1);
    // Cards are about to cover it: until then the picture of a moment ago will do at any scale.
    const fits = distance === 'arriving' || this.#painted?.zoom === view.zoom;
    const good = fits && this.#painted && containsBox(this.#painted.box, needed) && !stands;
    if (!good) this.#paintBase();
    this.#follow();
    if (held.size > 0) this.#paintMoving();
  };

  #paintBase(): void {
    const { view } = this.#surface;
    const box = seen(view);
    // A view that stands or is zoomed is painted often, and what is beyond it would not be seen.
    const isPanned = this.#last?.zoom === view.zoom && movedFrom(this.#last, view);
    this.#last = view;
    const wide = isPanned ? grown(box, Math.max(box.width, box.height) * spare) : box;
    this.#painted = { box: wide, zoom: view.zoom };
    const context = this.#size(this.#base, wide, view.zoom);
    if (context) paintFar(context, this.#surface, this.#theme, wide, { without: this.#held });
    this.#size(this.#moving, { ...box, width: 1, height: 1 }, view.zoom);
  }

  /** Moves the bitmap to where the view wants it. */
  #follow(): void {
    const { view } = this.#surface;
    if (!this.#painted) return;
    const { box, zoom } = this.#painted;
    const [x, y] = [(box.x - view.x) * view.zoom, (box.y - view.y) * view.zoom];
    const scale = zoom === view.zoom ? '' : ` scale(${view.zoom / zoom})`;
    this.#base.style.transform = `translate(${x}px, ${y}px)${scale}`;
  }

  #paintMoving(): void {
    const { things, links, view } = this.#surface;
    const ends: Box[] = [];
    for (const id of this.#held) {
      const own = things.box(id);
      if (own) ends.push(own);
      for (const linkId of links.at(id)) {
        const link = links.get(linkId);
        const other = link && things.box(link.from === id ? link.to : link.from);
        if (other) ends.push(other);
      }
    }
    const whole = around(ends);
    const box = whole && clipped(grown(whole, 40), seen(view));
    if (!box) return;
    const context = this.#size(this.#moving, box, view.zoom);
    if (!context) return;
    paintFar(context, this.#surface, this.#theme, box, { only: this.#held });
    const [x, y] = [(box.x - view.x) * view.zoom, (box.y - view.y) * view.zoom];
    this.#moving.style.transform = `translate(${x}px, ${y}px)`;
  }

  #size(canvas: HTMLCanvasElement, box: Box, zoom: number): CanvasRenderingContext2D | null {
    const density = Math.min(globalThis.devicePixelRatio, maxDensity);
    const width = bitmapSide(box.width * zoom * density);
    const height = bitmapSide(box.height * zoom * density);
    const context = canvas.getContext('2d');
    if (canvas.width === width && canvas.height === height) {
      // A bitmap of the same size is wiped: another one would cost its memory anew.
      context?.setTransform(1, 0, 0, 1, 0, 0);
      context?.clearRect(0, 0, width, height);
    } else {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${width / density}px`;
      canvas.style.height = `${height / density}px`;
    }
    context?.setTransform(
      density * zoom,
      0,
      0,
      density * zoom,
      -box.x * density * zoom,
      -box.y * density * zoom,
    );
    return context;
  }
}

/** Whole pixels; what dividing and multiplying by the scale adds is none. */
function bitmapSide(length: number): number {
  return Math.max(Math.ceil(length - 1e-6), 1);
}

function movedFrom(before: View, { x, y }: View): boolean {
  return before.x !== x || before.y !== y;
}

function clipped(box: Box, to: Box): Box | undefined {
  const left = Math.max(box.x, to.x);
  const top = Math.max(box.y, to.y);
  const right = Math.min(box.x + box.width, to.x + to.width);
  const bottom = Math.min(box.y + box.height, to.y + to.height);
  return right > left && bottom > top
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : undefined;
}
