import type { Operand } from './clique-state.ts';
import type { Walk } from './walk.ts';

/*
 * The inner loops. They allocate nothing and add in index order, so that every machine gets the same
 * doubles. The casts say what a walk guarantees: an index is always inside its table.
 */

/** Fills `out` with the cells of `source` that they fall onto, `base` cells further. */
export function spread(out: Float64Array, walk: Walk, source: Float64Array, base: number) {
  const { inner, middle, step, stride, offsets } = walk;
  let cell = 0;
  for (let block = 0; block < offsets.length; block += 1) {
    let row = (offsets[block] as number) + base;
    for (let turn = 0; turn < middle; turn += 1) {
      let from = row;
      for (const end = cell + inner; cell < end; cell += 1) {
        out[cell] = source[from] as number;
        from += step;
      }
      row += stride;
    }
  }
}

/** Fills `out` with products: of the cell of `a` and the cell of `b` that each cell falls onto. `out` may be one of the two when it has their order. */
export function product(out: Float64Array, walk: Walk, a: Operand, b: Operand) {
  const { inner, middle, step, stride, offsets, otherStep, otherStride, otherOffsets } = walk;
  const first = a.table;
  const second = b.table;
  let cell = 0;
  for (let block = 0; block < offsets.length; block += 1) {
    let row = (offsets[block] as number) + a.base;
    let other = (otherOffsets[block] as number) + b.base;
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
export function multiply(table: Float64Array, walk: Walk, source: Float64Array) {
  const { inner, middle, step, stride, offsets } = walk;
  let cell = 0;
  for (let block = 0; block < offsets.length; block += 1) {
    let row = offsets[block] as number;
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

/** Sums the cells of `table` into the cells of `out` that they fall onto. */
export function sumInto(out: Float64Array, walk: Walk, table: Float64Array) {
  const { inner, middle, step, stride, offsets } = walk;
  out.fill(0);
  let cell = 0;
  for (let block = 0; block < offsets.length; block += 1) {
    let row = offsets[block] as number;
    for (let turn = 0; turn < middle; turn += 1) {
      const end = cell + inner;
      if (step === 0) {
        let sum = out[row] as number;
        for (; cell < end; cell += 1) sum += table[cell] as number;
        out[row] = sum;
      } else {
        let to = row;
        for (; cell < end; cell += 1) {
          out[to] = (out[to] as number) + (table[cell] as number);
          to += step;
        }
      }
      row += stride;
    }
  }
}

/** Sums each run of `width` cells of `table`: what remains when its trailing dimensions are summed out. */
export function sumRows(out: Float64Array, table: Float64Array, width: number) {
  const rows = out.length;
  let cell = 0;
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (const end = cell + width; cell < end; cell += 1) sum += table[cell] as number;
    out[row] = sum;
  }
}

/** The largest of each run of `width` cells of `table`, none of them negative. */
export function maxRows(out: Float64Array, table: Float64Array, width: number) {
  const rows = out.length;
  let cell = 0;
  for (let row = 0; row < rows; row += 1) {
    let most = 0;
    for (const end = cell + width; cell < end; cell += 1) {
      const value = table[cell] as number;
      if (value > most) most = value;
    }
    out[row] = most;
  }
}

/** Writes `table`, each run of `width` cells multiplied by its `factors`, to the front of `out`. */
export function scaleRows(
  out: Float64Array,
  table: Float64Array,
  factors: Float64Array,
  width: number,
) {
  const rows = factors.length;
  let cell = 0;
  for (let row = 0; row < rows; row += 1) {
    const factor = factors[row] as number;
    for (const end = cell + width; cell < end; cell += 1) {
      out[cell] = (table[cell] as number) * factor;
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

/** The sum from left to right. */
export function total(table: Float64Array): number {
  let sum = 0;
  for (let cell = 0; cell < table.length; cell += 1) sum += table[cell] as number;
  return sum;
}
