import type { Position } from '../../shared/model/scenario.ts';
import { type Box } from './box.ts';
import { pointAt } from './curve.ts';
import { GridIndex } from './grid-index.ts';
import type { LinkBook, Route } from './link-book.ts';
import { pillSize } from './sizes.ts';
import type { Things } from './things.ts';

/** Places along the curve to try, best first: the middle, then to both sides of it. */
const tries = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8] as const;
/** Pixels kept free between two pills. */
const air = 3;

interface Placed {
  readonly route: Route;
  readonly width: number;
  /** Share of the way along the curve. */
  readonly t: number;
  readonly at: Position;
}

/**
 * Where the pills sit on their links: as near to the middle as possible without covering a card or
 * another pill. A pill stays where it is until its link runs elsewhere.
 */
export class PillPlaces {
  readonly #things: Things;
  readonly #links: LinkBook;
  readonly #placed = new Map<string, Placed>();
  readonly #grid = new GridIndex(256);

  constructor(things: Things, links: LinkBook) {
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
    const stays = old?.route === route || (link !== undefined && this.#links.isHasty(link));
    if (old && stays) {
      const at = pointAt(route.curve, old.t);
      this.#placed.set(id, { ...old, route, width, at });
      return at;
    }
    this.#grid.delete(id);
    const t = this.#choose(route, width);
    const at = pointAt(route.curve, t);
    this.#grid.set(id, boxAround(at, width));
    this.#placed.set(id, { route, width, t, at });
    return at;
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

  #choose(route: Route, width: number): number {
    let best = 0.5;
    let fewest = Infinity;
    for (const t of tries) {
      const at = pointAt(route.curve, t);
      const box = boxAround(at, width + 2 * air);
      const covered = this.#things.cardsIn(box).size * 2 + this.#grid.query(box).size;
      if (covered < fewest) [best, fewest] = [t, covered];
      if (fewest === 0) break;
    }
    return best;
  }
}

function boxAround(at: Position, width: number): Box {
  return {
    x: at.x - width / 2,
    y: at.y - pillSize.height / 2,
    width,
    height: pillSize.height,
  };
}
