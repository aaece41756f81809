import type { Position } from '../../shared/model/scenario.ts';

/** Intervals between samples that are believed, in milliseconds: faster is jitter, slower is a pause. */
const interval = { shortest: 16, longest: 250, first: 66 } as const;

/**
 * A point that arrives in samples and is shown moving: between the last two, over the interval
 * measured between them, so that it neither stutters nor runs ahead (product.md §2.6).
 */
export class Motion {
  #from: Position;
  #to: Position;
  #at: number;
  #lastMs: number = interval.first;

  constructor(at: Position, now: number) {
    this.#from = at;
    this.#to = at;
    this.#at = now;
  }

  /** A new sample, at `now` in milliseconds. */
  sample(to: Position, now: number): void {
    if (to.x === this.#to.x && to.y === this.#to.y) return;
    const gap = now - this.#at;
    this.#from = this.where(now);
    this.#to = to;
    this.#at = now;
    this.#lastMs = gap > interval.longest ? interval.first : Math.max(gap, interval.shortest);
  }

  where(now: number): Position {
    const t = Math.min(Math.max((now - this.#at) / this.#lastMs, 0), 1);
    return {
      x: this.#from.x + (this.#to.x - this.#from.x) * t,
      y: this.#from.y + (this.#to.y - this.#from.y) * t,
    };
  }

  /** Whether it is still on its way. */
  moving(now: number): boolean {
    return now - this.#at < this.#lastMs;
  }
}
