import type { Walk } from './walk.ts';

/*
 * The inner loops that add. Each sum adds its cells in index order, so that every machine gets the same
 * doubles; where four sums go on side by side, it is because an addition waits for the one before it,
 * not for its neighbours. The casts say what a walk guarantees: an index is always inside its table.
 */

/** Adds the cells of one chunk of `table`, the first of them at `begin`, to the cells of `out` that they fall onto. */
export function addInto(
  out: Float64Array,
  walk: Walk,
  chunk: number,
  table: Float64Array,
  begin: number,
) {
  const { inner, middle, step, stride, offsets, starts } = walk;
  const start = starts[chunk] as number;
  let cell = begin;
  // One function for all: V8 makes slower code of three.
  for (let block = 0; block < offsets.length; block += 1) {
    let row = (offsets[block] as number) + start;
    let turn = 0;
    if (step === 0) {
      for (; turn + 3 < middle; turn += 4) {
        const b = row + stride;
        const c = b + stride;
        const d = c + stride;
        let sum = out[row] as number;
        let sumB = out[b] as number;
        let sumC = out[c] as number;
        let sumD = out[d] as number;
        for (const end = cell + inner; cell < end; cell += 1) {
          sum += table[cell] as number;
          sumB += table[cell + inner] as number;
          sumC += table[cell + 2 * inner] as number;
          sumD += table[cell + 3 * inner] as number;
        }
        cell += 3 * inner;
        out[row] = sum;
        out[b] = sumB;
        out[c] = sumC;
        out[d] = sumD;
        row = d + stride;
      }
    } else if (stride === 0) {
      // Four runs that fall onto the same cells, which are read and written once for all.
      for (; turn + 3 < middle; turn += 4) {
        let to = row;
        for (const end = cell + inner; cell < end; cell += 1) {
          out[to] =
            (out[to] as number) +
            (table[cell] as number) +
            (table[cell + inner] as number) +
            (table[cell + 2 * inner] as number) +
            (table[cell + 3 * inner] as number);
          to += step;
        }
        cell += 3 * inner;
      }
    }
    for (; turn < middle; turn += 1) {
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

/**
 * Adds each run of `width` cells of `table` to its cell of `out`: what remains when the trailing
 * dimensions are summed out. The chunk from `begin` to `end` is one run's part, or whole runs.
 */
export function addRows(
  out: Float64Array,
  table: Float64Array,
  begin: number,
  end: number,
  width: number,
) {
  let row = Math.floor(begin / width);
  const length = Math.min(width, end - begin);
  let cell = begin;
  for (; cell + 4 * length <= end; row += 4) {
    let sum = out[row] as number;
    let sumB = out[row + 1] as number;
    let sumC = out[row + 2] as number;
    let sumD = out[row + 3] as number;
    for (const last = cell + length; cell < last; cell += 1) {
      sum += table[cell] as number;
      sumB += table[cell + length] as number;
      sumC += table[cell + 2 * length] as number;
      sumD += table[cell + 3 * length] as number;
    }
    cell += 3 * length;
    out[row] = sum;
    out[row + 1] = sumB;
    out[row + 2] = sumC;
    out[row + 3] = sumD;
  }
  for (; cell < end; row += 1) {
    let sum = out[row] as number;
    for (const last = cell + length; cell < last; cell += 1) sum += table[cell] as number;
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
