import type { Position } from '../model/scenario.ts';
import { grown, type Box, type Standing } from './box.ts';
import { pointAt, type Curve } from './curve.ts';
import { GridIndex } from './grid-index.ts';
import type { LinkBook, Route } from './link-book.ts';
import { pillSize } from './sizes.ts';

/** Places along the curve to try, best first: the middle, then to both sides of it. */
const tries = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
/** Pixels beside the curve to try when nothing on it is free; up to 14 the line meets the pill. */
const asides = [0, -7, 7, -14, 14, -22, 22] as const;
/** Pixels kept free between two pills; one with several numbers casts its stack into them. */
const air = 6;
/** Pixels that a figure may grow by, as one more digit does, before its pill may look for room. */
const growth = 16;

interface Placed {
  readonly route: Route;
  readonly width: number;
  readonly spot: Spot;
  readonly at: Position;
}

/** On a curve: the share of the way along it, and pixels to its right. */
interface Spot {
  readonly t: number;
  readonly aside: number;
}

/**
 * Where the pills sit on their links: as near to the middle as possible without covering a card or
 * another pill. A pill stays where it is until its link runs elsewhere.
 */
export class PillPlaces {
  readonly #things: Standing;
  readonly #links: LinkBook;
  readonly #placed = new Map<string, Placed>();
  readonly #grid = new GridIndex(256);
  readonly #moved: string[] = [];

  constructor(things: Standing, links: LinkBook) {
    this.#things = things;
    this.#links = links;
  }

  /** The pill's middle in canvas pixels; undefined while the link has no route. */
  at(id: string, width: number): Position | undefined {
    const route = this.#links.route(id);
    const old = this.#placed.get(id);
    if (!route) {
      this.forget(id);
      return undefined;
    }
    if (old?.route === route && old.width === width) return old.at;
    const link = this.#links.get(id);
    // A figure that grows while it is dragged stays under the hand.
    const hasty = link !== undefined && this.#links.isHasty(link);
    if (old && (hasty || (old.route === route && !this.#outgrew(id, old, width)))) {
      const at = pointBeside(route.curve, old.spot);
      this.#placed.set(id, { ...old, route, width, at });
      return at;
    }
    this.#grid.delete(id);
    const { spot, isFree } = this.#choose(route, width);
    const at = this.#put(id, route, width, spot);
    if (!isFree) this.#makeRoom(id, at, width);
    return at;
  }

  /** Pills that made room for others since the last call. */
  takeMoved(): string[] {
    return this.#moved.splice(0);
  }

  forget(id: string): void {
    this.#placed.delete(id);
    this.#grid.delete(id);
  }

  /** The pill's box as last placed. */
  box(id: string): Box | undefined {
    const placed = this.#placed.get(id);
    return placed && boxAround(placed.at, placed.width);
  }

  /** Whether the pill became so much wider that it covers something where it is. */
  #outgrew(id: string, { at, width: before }: Placed, width: number): boolean {
    if (width - before < growth) return false;
    const box = grown(boxAround(at, width), air);
    const covers = [...this.#grid.query(box)].some((other) => other !== id);
    if (!covers) this.#grid.set(id, boxAround(at, width));
    return covers || this.#things.cardsIn(box).size > 0;
  }

  #put(id: string, route: Route, width: number, spot: Spot): Position {
    const at = pointBeside(route.curve, spot);
    this.#grid.set(id, boxAround(at, width));
    this.#placed.set(id, { route, width, spot, at });
    return at;
  }

  /** A pill on a short link has nowhere else to go: those on longer ones step aside where they can. */
  #makeRoom(id: string, at: Position, width: number): void {
    for (const other of this.#grid.query(boxAround(at, width))) {
      const old = this.#placed.get(other);
      if (other === id || !old) continue;
      this.#grid.delete(other);
      const { spot, isFree } = this.#choose(old.route, old.width);
      if (isFree) {
        this.#put(other, old.route, old.width, spot);
        this.#moved.push(other);
      } else this.#grid.set(other, boxAround(old.at, old.width));
    }
  }

  #choose(route: Route, width: number): { readonly spot: Spot; readonly isFree: boolean } {
    let best: Spot = { t: 0.5, aside: 0 };
    let fewest = Infinity;
    for (const aside of asides) {
      for (const t of tries) {
        const spot = { t, aside };
        const box = grown(boxAround(pointBeside(route.curve, spot), width), air);
        const covered = this.#things.cardsIn(box).size * 2 + this.#grid.query(box).size;
        if (covered < fewest) [best, fewest] = [spot, covered];
        if (fewest === 0) return { spot, isFree: true };
      }
    }
    return { spot: best, isFree: false };
  }
}

function pointBeside(curve: Curve, { t, aside }: Spot): Position {
  const at = pointAt(curve, t);
  if (aside === 0) return at;
  const [before, after] = [pointAt(curve, t - 0.02), pointAt(curve, t + 0.02)];
  const [dx, dy] = [after.x - before.x, after.y - before.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: at.x - (dy / length) * aside, y: at.y + (dx / length) * aside };
}

function boxAround(at: Position, width: number): Box {
  return {
    x: at.x - width / 2,
    y: at.y - pillSize.height / 2,
    width,
    height: pillSize.height,
  };
}
