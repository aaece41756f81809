import type { StoreApi } from 'zustand/vanilla';
import type { View } from '../board/layout.ts';
import { centre, containsBox, grown, overlaps, type Box } from '../../shared/drawing/box.ts';
import type { LinkBook } from '../../shared/drawing/link-book.ts';
import { farZoom, pillZoom } from './sizes.ts';
import type { Thing, Things } from './things.ts';
import type { CanvasNode, Distance, WindowState } from './window-store.ts';

/** Pixels on screen around the view in which cards are mounted, and beyond which they go again. */
const pad = 160;
const slack = 320;
/** Cards, and pills, that one frame mounts or, far away, takes down: about 5 ms of work, so no frame is long. */
const perFrame = 10;
const pillsPerFrame = 14;

const none: readonly string[] = [];

/**
 * Decides what is mounted: the cards of the padded view, nearest first and a few a frame, the links
 * that run through it and their pills. What is mounted keeps its object as long as it stays put.
 */
export class Windower {
  readonly #things: Things;
  readonly #links: LinkBook;
  readonly #store: StoreApi<WindowState>;
  readonly #nodes = new Map<string, CanvasNode>();
  readonly #pills = new Set<string>();
  #lines: ReadonlySet<string> = new Set();
  #region: Box | undefined;
  #zoom = 0;
  /** Cards that stay above others, while they are dragged. */
  #lifted: ReadonlySet<string> = new Set();

  constructor(things: Things, links: LinkBook, store: StoreApi<WindowState>) {
    this.#things = things;
    this.#links = links;
    this.#store = store;
  }

  /** Links drawn at this moment. */
  get lines(): ReadonlySet<string> {
    return this.#lines;
  }

  /** Whether the view left what is mounted, or is at a scale that shows something else. */
  leaves(view: View): boolean {
    if (!this.#region || detailAt(view.zoom) !== detailAt(this.#zoom)) return true;
    return (
      !containsBox(this.#region, grown(seen(view), pad / 3 / view.zoom)) ||
      view.zoom > this.#zoom * 1.5
    );
  }

  lift(ids: ReadonlySet<string>): void {
    this.#lifted = ids;
  }

  /**
   * Brings the window up to date. `moved` are things whose stored place may have changed; `keep` stays
   * mounted wherever it is. Returns true when there is more to mount: call again in the next frame.
   */
  update(view: View, moved: Iterable<string>, keep: ReadonlySet<string>): boolean {
    const far = view.zoom < farZoom;
    const box = seen(view);
    this.#region = grown(box, pad / view.zoom);
    this.#zoom = view.zoom;
    const more = far ? this.#clear(moved) : this.#mount(view, box, this.#region, moved, keep);
    const distance: Distance = far ? 'far' : more && this.#missesSeen(box) ? 'arriving' : 'near';
    this.#publish(distance);
    return more;
  }

  /** What is left stays unseen behind the picture; it is kept right, for the view may come back. */
  #clear(moved: Iterable<string>): boolean {
    for (const id of moved) this.#renew(id);
    this.#lines = new Set();
    const moreCards = dropSome(this.#nodes, perFrame);
    const morePills = dropSome(this.#pills, pillsPerFrame);
    return moreCards || morePills;
  }

  #mount(
    view: View,
    box: Box,
    region: Box,
    moved: Iterable<string>,
    keep: ReadonlySet<string>,
  ): boolean {
    for (const id of moved) this.#renew(id);
    for (const id of this.#lifted) this.#renew(id);
    const outer = grown(box, slack / view.zoom);
    for (const id of this.#nodes.keys()) {
      const thing = this.#things.byId.get(id);
      if (!thing || (!overlaps(thing.box, outer) && !keep.has(id))) this.#nodes.delete(id);
    }
    const wanted = [...this.#things.cardsIn(region), ...this.#things.groupsIn(region), ...keep];
    const moreCards = this.#mountCards(wanted, box);
    this.#lines = this.#links.in(region);
    const morePills = this.#mountPills(view.zoom >= pillZoom ? this.#lines : new Set(), keep);
    return moreCards || morePills;
  }

  #mountCards(wanted: readonly string[], box: Box): boolean {
    const missing = wanted
      .filter((id) => !this.#nodes.has(id))
      .map((id) => this.#things.byId.get(id))
      .filter((thing) => thing !== undefined);
    const middle = centre(box);
    const far = ({ box }: Thing) => Math.hypot(centre(box).x - middle.x, centre(box).y - middle.y);
    if (missing.length > perFrame) missing.sort((a, b) => far(a) - far(b));
    for (const thing of missing.slice(0, perFrame)) this.#nodes.set(thing.id, flowNode(thing, 0));
    return missing.length > perFrame;
  }

  #mountPills(wanted: ReadonlySet<string>, keep: ReadonlySet<string>): boolean {
    for (const id of this.#pills) {
      if (!wanted.has(id) && !keep.has(id)) this.#pills.delete(id);
    }
    let budget = pillsPerFrame;
    for (const id of wanted) {
      if (this.#pills.has(id)) continue;
      if (budget === 0) return true;
      budget -= 1;
      this.#pills.add(id);
    }
    for (const id of keep) if (this.#links.get(id)) this.#pills.add(id);
    return false;
  }

  #renew(id: string): void {
    const node = this.#nodes.get(id);
    const thing = this.#things.byId.get(id);
    if (!node || !thing) return;
    const lift = this.#lifted.has(id) ? 20 : 0;
    const next = flowNode(thing, lift);
    const same =
      node.position.x === next.position.x &&
      node.position.y === next.position.y &&
      node.width === next.width &&
      node.height === next.height &&
      node.zIndex === next.zIndex;
    if (!same) this.#nodes.set(id, next);
  }

  #missesSeen(box: Box): boolean {
    for (const id of this.#things.cardsIn(box)) if (!this.#nodes.has(id)) return true;
    return false;
  }

  #publish(distance: Distance): void {
    const before = this.#store.getState();
    const nodes = [...this.#nodes.values()];
    const sameNodes =
      nodes.length === before.nodes.length && nodes.every((node, at) => node === before.nodes[at]);
    const pills = this.#pills.size === 0 ? none : [...this.#pills];
    const samePills =
      pills.length === before.pills.length && pills.every((id, at) => id === before.pills[at]);
    const empty = this.#things.byId.size === 0;
    if (sameNodes && samePills && distance === before.distance && empty === before.empty) return;
    this.#store.setState({
      nodes: sameNodes ? before.nodes : nodes,
      pills: samePills ? before.pills : pills,
      distance,
      empty,
    });
  }
}

/** Takes up to so many away; whether any is left. */
function dropSome(from: Map<string, unknown> | Set<string>, count: number): boolean {
  let budget = count;
  for (const id of from.keys()) {
    if (budget === 0) return true;
    budget -= 1;
    from.delete(id);
  }
  return false;
}

/** 0: one picture, 1: cards, 2: cards and pills. */
function detailAt(zoom: number): 0 | 1 | 2 {
  if (zoom < farZoom) return 0;
  return zoom < pillZoom ? 1 : 2;
}

/** What the view shows, in canvas pixels. */
export function seen(view: View): Box {
  return {
    x: view.x,
    y: view.y,
    width: view.width / view.zoom,
    height: view.height / view.zoom,
  };
}

const noData: Record<string, never> = {};
const noHandles: NonNullable<CanvasNode['handles']> = [];

function flowNode(thing: Thing, lift: number): CanvasNode {
  const { width, height } = thing.stored;
  return {
    id: thing.id,
    type: thing.collection,
    position: { x: thing.stored.x, y: thing.stored.y },
    width,
    height,
    measured: { width, height },
    handles: noHandles,
    data: noData,
    zIndex: lift + (thing.collection === 'groups' ? -2 : 0),
  };
}
