import type { Operand } from './clique-state.ts';
import type { Walk } from './walk.ts';

/*
 * The inner loops. They allocate nothing and add in index order, so that every machine gets the same
 * doubles. The casts say what a walk guarantees: an index is always inside its table. Those that take
 * a walk do one chunk of it, whose first cell in the walked table is `begin`.
 */

/** Fills `out` with the cells of `source` that they fall onto. */
export function spread(
  out: Float64Array,
  begin: number,
  walk: Walk,
  chunk: number,
  source: Operand,
) {
  const { inner, middle, step, stride, offsets, starts } = walk;
  const { table, base } = source;
  const start = (starts[chunk] as number) + base;
  let cell = begin;
  for (let block = 0; block < offsets.length; block += 1) {
    let row = (offsets[block] as number) + start;
    for (let turn = 0; turn < middle; turn += 1) {
      let from = row;
      for (const end = cell + inner; cell < end; cell += 1) {
        out[cell] = table[from] as number;
        from += step;
      }
      row += stride;
    }
  }
}

/** Fills `out` with products: of the cell of `a` and the cell of `b` that each cell falls onto. `out` may be one of the two when it has their order. */
export function product(
  out: Float64Array,
  begin: number,
  walk: Walk,
  chunk: number,
  a: Operand,
  b: Operand,
) {
  const { inner, middle, step, stride, offsets, otherStep, otherStride, otherOffsets } = walk;
  const first = a.table;
  const second = b.table;
  const start = (walk.starts[chunk] as number) + a.base;
  const otherStart = (walk.otherStarts[chunk] as number) + b.base;
  let cell = begin;
  for (let block = 0; block < offsets.length; block += 1) {
    let row = (offsets[block] as number) + start;
    let other = (otherOffsets[block] as number) + otherStart;
    for (let turn = 0; turn < middle; turn += 1) {
      const end = cell + inner;
      let x = row;
      let y = other;
      if (step === 0) {
        const value = first[x] as number;
        for (; cell < end; cell += 1) {
          out[cell] = value * (second[y] as number);
          y += otherStep;
        }
      } else if (otherStep === 0) {
        const value = second[y] as number;
        for (; cell < end; cell += 1) {
          out[cell] = (first[x] as number) * value;
          x += step;
        }
      } else {
        for (; cell < end; cell += 1) {
          out[cell] = (first[x] as number) * (second[y] as number);
          x += step;
          y += otherStep;
        }
      }
      row += stride;
      other += otherStride;
    }
  }
}

/** Multiplies each cell of `table` by the cell of `source` that it falls onto. */
export function multiply(
  table: Float64Array,
  begin: number,
  walk: Walk,
  chunk: number,
  source: Float64Array,
) {
  const { inner, middle, step, stride, offsets, starts } = walk;
  const start = starts[chunk] as number;
  let cell = begin;
  for (let block = 0; block < offsets.length; block += 1) {
    let row = (offsets[block] as number) + start;
    for (let turn = 0; turn < middle; turn += 1) {
      let from = row;
      for (const end = cell + inner; cell < end; cell += 1) {
        table[cell] = (table[cell] as number) * (source[from] as number);
        from += step;
      }
      row += stride;
    }
  }
}

/**
 * Writes the cells of `table` from `begin` to `end` to `out`, each run of `width` cells multiplied by
 * its cell of `factors`. The chunk is one run's part, or whole runs.
 */
export function scaleRows(
  out: Float64Array,
  table: Float64Array,
  begin: number,
  end: number,
  factors: Float64Array,
  width: number,
) {
  let row = Math.floor(begin / width);
  const length = Math.min(width, end - begin);
  let to = 0;
  for (let cell = begin; cell < end; row += 1) {
    const factor = factors[row] as number;
    for (const last = cell + length; cell < last; cell += 1) {
      out[to] = (table[cell] as number) * factor;
      to += 1;
    }
  }
}

/** Cell by cell `above / below * factor`, where nothing divided by nothing is nothing; whether that changed `out`. */
export function divide(
  out: Float64Array,
  above: Float64Array,
  below: Float64Array,
  factor: number,
): boolean {
  let changed = false;
  for (let cell = 0; cell < out.length; cell += 1) {
    const divisor = below[cell] as number;
    const value = divisor === 0 ? 0 : ((above[cell] as number) / divisor) * factor;
    if (out[cell] !== value) changed = true;
    out[cell] = value;
  }
  return changed;
}

/** Multiplies the first `cells` cells by one factor. */
export function scale(table: Float64Array, cells: number, factor: number) {
  for (let cell = 0; cell < cells; cell += 1) table[cell] = (table[cell] as number) * factor;
}

/** The largest absolute value of the first `cells` cells. */
export function peak(table: Float64Array, cells: number): number {
  let most = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const size = Math.abs(table[cell] as number);
    if (size > most) most = size;
  }
  return most;
}
