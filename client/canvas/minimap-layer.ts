import type { Position } from '../../shared/model/scenario.ts';
import { around, centre, grown, type Box } from '../../shared/drawing/box.ts';
import { readFarTheme, type FarTheme } from './far-theme.ts';
import type { Surface } from './surface.ts';
import type { SetViewport } from './viewport.ts';
import { seen } from './windower.ts';

/** Milliseconds between two drawings: a minimap that is a little late costs nothing. */
const everyMs = 100;
const size = { width: 200, height: 130, density: 2 } as const;

/** Draws the minimap and moves the view from it. */
export class MinimapLayer {
  readonly #surface: Surface;
  readonly #canvas: HTMLCanvasElement;
  readonly #set: SetViewport;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #whole: Box = { x: 0, y: 0, width: 1, height: 1 };

  constructor(surface: Surface, canvas: HTMLCanvasElement, set: SetViewport) {
    this.#surface = surface;
    this.#canvas = canvas;
    this.#set = set;
  }

  start(): () => void {
    const stop = this.#surface.addPart(() => this.#later());
    const go = (event: PointerEvent) => {
      if (event.buttons === 0) return;
      this.#canvas.setPointerCapture(event.pointerId);
      this.#goTo(this.#placeAt(event));
    };
    this.#canvas.addEventListener('pointerdown', go);
    this.#canvas.addEventListener('pointermove', go);
    this.#draw(readFarTheme(this.#canvas));
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#canvas.removeEventListener('pointerdown', go);
      this.#canvas.removeEventListener('pointermove', go);
    };
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#draw(readFarTheme(this.#canvas));
    }, everyMs);
  }

  #scale(): number {
    return Math.min(size.width / this.#whole.width, size.height / this.#whole.height);
  }

  #placeAt({ clientX, clientY }: PointerEvent): Position {
    const box = this.#canvas.getBoundingClientRect();
    const middle = centre(this.#whole);
    return {
      x: middle.x + (clientX - box.left - box.width / 2) / this.#scale(),
      y: middle.y + (clientY - box.top - box.height / 2) / this.#scale(),
    };
  }

  #goTo({ x, y }: Position): void {
    const { zoom, width, height } = this.#surface.view;
    this.#set({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }, 0);
  }

  #draw(theme: FarTheme): void {
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const { things, view, board } = this.#surface;
    const { nodes, actors } = board.scenario.getState();
    const { selected } = board.selection.getState();
    const looking = seen(view);
    const boxes = [...things.byId.values()].map(({ box }) => box);
    const whole = around([...boxes, looking]) ?? looking;
    this.#whole = grown(whole, Math.max(whole.width, whole.height) * 0.04);
    const scale = this.#scale() * size.density;
    const middle = centre(this.#whole);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.setTransform(
      scale,
      0,
      0,
      scale,
      this.#canvas.width / 2 - middle.x * scale,
      this.#canvas.height / 2 - middle.y * scale,
    );
    for (const { id, collection, box } of things.byId.values()) {
      const owner = nodes.get(id)?.owner;
      const actor = owner === undefined ? undefined : actors.get(owner);
      context.fillStyle = selected.has(id)
        ? theme.accent
        : (actor?.colour ?? (collection === 'notes' ? theme.note : theme.line));
      if (collection === 'groups') {
        context.strokeStyle = theme.line;
        context.lineWidth = 1 / scale;
        context.strokeRect(box.x, box.y, box.width, box.height);
      } else context.fillRect(box.x, box.y, box.width, box.height);
    }
    context.strokeStyle = theme.accent;
    context.lineWidth = 3 / scale;
    context.strokeRect(looking.x, looking.y, looking.width, looking.height);
  }
}
