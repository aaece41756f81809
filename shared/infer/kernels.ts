import type { Projection } from './projection.ts';

/*
 * The inner loops. They allocate nothing and add in index order, so that every machine gets the same
 * doubles. The casts say what the projections guarantee: an index is always inside its table.
 */

/** Fills `table` with the cells of `source` that it falls onto, `base` cells further. */
export function spread(table: Float64Array, map: Projection, source: Float64Array, base: number) {
  const { inner, step, offsets } = map;
  const blocks = offsets.length;
  let cell = 0;
  for (let block = 0; block < blocks; block += 1) {
    let from = (offsets[block] as number) + base;
    const end = cell + inner;
    if (step === 0) {
      const value = source[from] as number;
      for (; cell < end; cell += 1) table[cell] = value;
    } else {
      for (; cell < end; cell += 1) {
        table[cell] = source[from] as number;
        from += step;
      }
    }
  }
}

/** Multiplies each cell of `table` by the cell of `source` that it falls onto. */
export function multiply(table: Float64Array, map: Projection, source: Float64Array, base: number) {
  const { inner, step, offsets } = map;
  const blocks = offsets.length;
  let cell = 0;
  for (let block = 0; block < blocks; block += 1) {
    let from = (offsets[block] as number) + base;
    const end = cell + inner;
    if (step === 0) {
      const value = source[from] as number;
      for (; cell < end; cell += 1) table[cell] = (table[cell] as number) * value;
    } else {
      for (; cell < end; cell += 1) {
        table[cell] = (table[cell] as number) * (source[from] as number);
        from += step;
      }
    }
  }
}

/** Sums the cells of `table` into the cells of `out` that they fall onto. */
export function sumInto(out: Float64Array, map: Projection, table: Float64Array) {
  const { inner, step, offsets } = map;
  const blocks = offsets.length;
  out.fill(0);
  let cell = 0;
  for (let block = 0; block < blocks; block += 1) {
    let to = offsets[block] as number;
    const end = cell + inner;
    if (step === 0) {
      let sum = out[to] as number;
      for (; cell < end; cell += 1) sum += table[cell] as number;
      out[to] = sum;
    } else {
      for (; cell < end; cell += 1) {
        out[to] = (out[to] as number) + (table[cell] as number);
        to += step;
      }
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

/** Cell by cell `above / below * factor`, where nothing divided by nothing is nothing. */
export function divide(
  out: Float64Array,
  above: Float64Array,
  below: Float64Array,
  factor: number,
) {
  for (let cell = 0; cell < out.length; cell += 1) {
    const divisor = below[cell] as number;
    out[cell] = divisor === 0 ? 0 : ((above[cell] as number) / divisor) * factor;
  }
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
