import type { StoreApi } from 'zustand/vanilla';
import type { Position } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import type { View } from '../board/layout.ts';
import type { Box } from '../../shared/drawing/box.ts';
import type { FramePart } from './frame-changes.ts';
import { KeyPlace } from './key-place.ts';
import { LinkBook } from '../../shared/drawing/link-book.ts';
import { PillLayer } from './pill-layer.ts';
import { Things } from './things.ts';
import { createWindowStore, type WindowState } from './window-store.ts';
import { Windower } from './windower.ts';

const nothing: ReadonlySet<string> = new Set();

/**
 * The canvas outside of React: live places, links, what is mounted, and the one frame loop that
 * applies everything that became dirty since the last frame (architecture.md §5). Components
 * register their elements; nothing here is React state but the window's list.
 */
export class Surface {
  readonly board: Board;
  readonly things = new Things();
  readonly links = new LinkBook(this.things);
  readonly pills = new PillLayer(this);
  /** Where the keyboard is, or was when what it was on went. */
  readonly keys = new KeyPlace(this);
  readonly window: StoreApi<WindowState> = createWindowStore();
  readonly #windower = new Windower(this.things, this.links, this.window);
  readonly #cards = new Map<string, HTMLElement>();
  /** Where React Flow has put the mounted cards. */
  readonly #given = new Map<string, Position>();
  readonly #parts = new Set<FramePart>();
  readonly #moved = new Set<string>();
  readonly #stop: (() => void)[] = [];
  #view: View = { x: 0, y: 0, zoom: 1, width: 0, height: 0 };
  #origin: Position = { x: 0, y: 0 };
  #scheduled = 0;
  #read = true;
  #viewDirty = true;
  #windowDirty = true;
  #held: ReadonlySet<string> = nothing;
  #hovered: string | null = null;
  #pressed = false;
  #onFirst: (() => void) | undefined;

  constructor(board: Board) {
    this.board = board;
  }

  /** Starts listening; returns the way to stop. */
  start(): () => void {
    this.#stop.push(
      this.board.scenario.subscribe(() => {
        this.#read = true;
        this.schedule();
      }),
      this.board.selection.subscribe((selection, before) => {
        if (selection.focused === before.focused) return;
        this.#windowDirty = true;
        this.schedule();
      }),
    );
    const lifted = () => {
      this.#pressed = false;
    };
    addEventListener('pointerup', lifted);
    addEventListener('pointercancel', lifted);
    this.#stop.push(this.addPart(this.pills.part), () => {
      removeEventListener('pointerup', lifted);
      removeEventListener('pointercancel', lifted);
    });
    this.#read = true;
    this.schedule();
    return () => {
      for (const stop of this.#stop.splice(0)) stop();
      cancelAnimationFrame(this.#scheduled);
      this.#scheduled = 0;
    };
  }

  /** Runs in each frame in which something changed, after places and window are up to date. */
  addPart(part: FramePart): () => void {
    this.#parts.add(part);
    this.#windowDirty = true;
    this.schedule();
    return () => this.#parts.delete(part);
  }

  /** Runs once, when there is something to see and a size to see it in, before anything is drawn. */
  whenFirst(look: () => void): () => void {
    this.#onFirst = look;
    this.schedule();
    return () => {
      this.#onFirst = undefined;
    };
  }

  schedule(): void {
    this.#scheduled ||= requestAnimationFrame(() => {
      this.#scheduled = 0;
      this.#frame();
    });
  }

  get view(): View {
    return this.#view;
  }

  /** Things that `hold` moves at this moment. */
  get held(): ReadonlySet<string> {
    return this.#held;
  }

  /** The link whose line is under the pointer. */
  get hovered(): string | null {
    return this.#hovered;
  }

  /** Returns whether that is another one than before. */
  hover(link: string | null): boolean {
    if (link === this.#hovered) return false;
    this.#hovered = link;
    return true;
  }

  /** Links drawn now. */
  get lines(): ReadonlySet<string> {
    return this.#windower.lines;
  }

  /** The viewport moved or the canvas changed its size. `origin` = its corner on the page, in CSS pixels. */
  setView(view: View, origin: Position): void {
    this.#view = view;
    this.#origin = origin;
    this.#viewDirty = true;
    this.schedule();
  }

  /** A point of the page, as events tell it, in canvas pixels. */
  toCanvas(client: { readonly clientX: number; readonly clientY: number }): Position {
    const { x, y, zoom } = this.#view;
    return {
      x: x + (client.clientX - this.#origin.x) / zoom,
      y: y + (client.clientY - this.#origin.y) / zoom,
    };
  }

  /** A place on the canvas as a point of the page, in CSS pixels. */
  toPage(at: Position): Position {
    const { x, y, zoom } = this.#view;
    return { x: this.#origin.x + (at.x - x) * zoom, y: this.#origin.y + (at.y - y) * zoom };
  }

  /** Moves things on this screen only. */
  hold(places: Iterable<readonly [string, Box]>): void {
    const ids = new Set<string>();
    for (const [id, box] of places) {
      this.things.hold(id, box, box);
      this.#moved.add(id);
      ids.add(id);
    }
    if (this.#held === nothing) {
      this.#held = ids;
      this.links.haste(ids);
      this.#windower.lift(ids);
      this.#windowDirty = true;
    }
    this.schedule();
  }

  /** Ends `hold`: everything is where the document says. Call it after the command that moved it. */
  release(): void {
    this.#readScenario();
    for (const id of this.things.release()) this.#moved.add(id);
    this.#held = nothing;
    this.links.haste(nothing);
    this.#windower.lift(nothing);
    this.#windowDirty = true;
    this.schedule();
  }

  /** A mounted card's own element; its offset from where React Flow put it is the frame loop's. */
  mountCard(id: string, element: HTMLElement): () => void {
    this.#cards.set(id, element);
    return () => {
      this.#cards.delete(id);
      this.#given.delete(id);
    };
  }

  /** React Flow has put a card somewhere: the offset changes in the same frame. */
  cardPlaced(id: string, x: number, y: number): void {
    this.#given.set(id, { x, y });
    this.#offset(id);
  }

  /** A pointer went down on the canvas. */
  press(): void {
    this.#pressed = true;
  }

  /** Whether a pointer is down: focus then goes where it points. */
  get isPressed(): boolean {
    return this.#pressed;
  }

  /** The element that bears the page's focus for this object, while it is mounted. */
  focusElement(id: string): HTMLElement | undefined {
    return (
      this.#cards.get(id)?.querySelector<HTMLElement>('[data-thing]') ?? this.pills.element(id)
    );
  }

  card(id: string): HTMLElement | undefined {
    return this.#cards.get(id);
  }

  /**
   * Puts a card's element where the thing is. React Flow is told at the drop; until then the
   * difference is a transform of the card inside its wrapper, so a drag costs React nothing.
   */
  #offset(id: string): void {
    const element = this.#cards.get(id);
    const thing = this.things.byId.get(id);
    const given = this.#given.get(id);
    if (!element || !thing || !given) return;
    const { box, stored } = thing;
    const [dx, dy] = [box.x - given.x, box.y - given.y];
    element.style.transform = dx === 0 && dy === 0 ? '' : `translate(${dx}px, ${dy}px)`;
    const resized = box.width !== stored.width || box.height !== stored.height;
    element.style.width = resized ? `${box.width}px` : '';
    element.style.height = resized ? `${box.height}px` : '';
  }

  #readScenario(): void {
    if (!this.#read) return;
    this.#read = false;
    const scenario = this.board.scenario.getState();
    this.keys.remember();
    const { moved, structure } = this.things.read(scenario);
    const linksChanged = this.links.read(scenario);
    for (const id of moved) this.#moved.add(id);
    if (structure || linksChanged || moved.size > 0) this.#windowDirty = true;
    if (structure || linksChanged) this.keys.leaveGone();
    if (this.#held === nothing) this.#disturb(moved);
  }

  #disturb(ids: ReadonlySet<string>): void {
    const boxes = [...ids].map((id) => this.things.box(id)).filter((box) => box !== undefined);
    if (boxes.length > 0 && boxes.length < 200) this.links.disturbed(boxes);
  }

  #frame(): void {
    this.#readScenario();
    this.#lookFirst();
    const things = new Set(this.#moved);
    this.#moved.clear();
    this.links.moved(things);
    const links = this.links.refresh();
    const view = this.#viewDirty;
    const window = this.#windowDirty || (view && this.#windower.leaves(this.#view));
    this.#viewDirty = false;
    this.#windowDirty = false;
    if (window && this.#view.width > 0) {
      this.#windowDirty = this.#windower.update(this.#view, things, this.#kept());
    }
    for (const id of things) this.#offset(id);
    for (const part of this.#parts) part({ view, things, links, window });
    if (this.#windowDirty) this.schedule();
  }

  #lookFirst(): void {
    if (!this.#onFirst || this.things.byId.size === 0 || this.#view.width === 0) return;
    const look = this.#onFirst;
    this.#onFirst = undefined;
    this.links.moved(this.#moved);
    this.links.refresh();
    look();
  }

  #kept(): ReadonlySet<string> {
    const { focused } = this.board.selection.getState();
    const { editing } = this.board.ui.getState();
    const edited = editing?.split('/')[0];
    return new Set([focused, edited].filter((id) => typeof id === 'string'));
  }
}
