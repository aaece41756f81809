import type { Position } from '../model/scenario.ts';
import { overlaps, type Box } from './box.ts';

/** Boxes that cover more cells than this are looked at in every query instead. */
const widest = 64;

/**
 * Boxes by the cells of a grid that they cover, so that asking what lies in a region costs the
 * region and not the board.
 */
export class GridIndex {
  readonly #cell: number;
  readonly #cells = new Map<number, Set<string>>();
  readonly #boxes = new Map<string, Box>();
  readonly #wide = new Set<string>();

  /** `cell` = edge of a cell in canvas pixels. */
  constructor(cell: number) {
    this.#cell = cell;
  }

  set(id: string, box: Box): void {
    const old = this.#boxes.get(id);
    if (old && this.#sameCells(old, box)) {
      this.#boxes.set(id, { ...box });
      return;
    }
    this.delete(id);
    this.#boxes.set(id, { ...box });
    if (this.#cover(box) > widest) this.#wide.add(id);
    else
      this.#each(box, (key) => {
        const ids = this.#cells.get(key);
        if (ids) ids.add(id);
        else this.#cells.set(key, new Set([id]));
      });
  }

  delete(id: string): void {
    const box = this.#boxes.get(id);
    if (!box) return;
    this.#boxes.delete(id);
    if (this.#wide.delete(id)) return;
    this.#each(box, (key) => {
      const ids = this.#cells.get(key);
      if (ids?.delete(id) && ids.size === 0) this.#cells.delete(key);
    });
  }

  /** Ids of all boxes that overlap the region, in no order. */
  query(region: Box): Set<string> {
    const found = new Set<string>();
    const take = (id: string) => {
      const box = this.#boxes.get(id);
      if (box && overlaps(box, region)) found.add(id);
    };
    if (this.#cover(region) > this.#cells.size) for (const id of this.#boxes.keys()) take(id);
    else this.#each(region, (key) => this.#cells.get(key)?.forEach(take));
    this.#wide.forEach(take);
    return found;
  }

  /** Ids of the boxes under a point. */
  at(point: Position): Set<string> {
    return this.query({ x: point.x - 0.5, y: point.y - 0.5, width: 1, height: 1 });
  }

  #range(box: Box) {
    const cell = this.#cell;
    return {
      left: Math.floor(box.x / cell),
      top: Math.floor(box.y / cell),
      right: Math.floor((box.x + box.width) / cell),
      bottom: Math.floor((box.y + box.height) / cell),
    };
  }

  #cover(box: Box): number {
    const { left, top, right, bottom } = this.#range(box);
    return (right - left + 1) * (bottom - top + 1);
  }

  #sameCells(a: Box, b: Box): boolean {
    const [from, to] = [this.#range(a), this.#range(b)];
    return (
      from.left === to.left &&
      from.top === to.top &&
      from.right === to.right &&
      from.bottom === to.bottom
    );
  }

  #each(box: Box, visit: (key: number) => void): void {
    const { left, top, right, bottom } = this.#range(box);
    for (let x = left; x <= right; x += 1) {
      // 2^26 rows: no board is so tall, and a key stays an exact integer.
      for (let y = top; y <= bottom; y += 1) visit(x * 0x4000000 + y);
    }
  }
}
