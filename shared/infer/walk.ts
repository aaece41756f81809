/**
 * How the cells of one row-major table fall onto the cells of one or two others, as three nested loops:
 * neighbouring dimensions that move alike are merged, so that the inner loops are long and no map of
 * every cell is kept. Large tables are walked in chunks, all alike but for where they begin. Cell
 * `(block · middle + m) · inner + k` of a chunk falls onto
 * `starts[chunk] + offsets[block] + m · stride + k · step`.
 */
export interface Walk {
  readonly inner: number;
  readonly middle: number;
  readonly step: number;
  readonly stride: number;
  readonly offsets: Int32Array;
  readonly starts: Int32Array;
  /** The same for the second table. */
  readonly otherStep: number;
  readonly otherStride: number;
  readonly otherOffsets: Int32Array;
  readonly otherStarts: Int32Array;
}

const atOnce = new Int32Array(1);

/** Where each combination of the outer dimensions begins. */
function expand(sizes: readonly number[], strides: readonly number[]): Int32Array {
  if (sizes.length === 0) return atOnce;
  let count = 1;
  for (let dimension = 0; dimension < sizes.length; dimension += 1) {
    count *= sizes[dimension] as number;
  }
  const offsets = new Int32Array(count);
  let filled = 1;
  for (let dimension = 0; dimension < sizes.length; dimension += 1) {
    const size = sizes[dimension] as number;
    const stride = strides[dimension] as number;
    // From the back, so that what is spread out has not been overwritten.
    for (let index = filled - 1; index >= 0; index -= 1) {
      const from = offsets[index] as number;
      for (let at = size - 1; at >= 0; at -= 1) offsets[index * size + at] = from + at * stride;
    }
    filled *= size;
  }
  return offsets;
}

/** The dimensions of a walk that are not merged, with the strides of the two tables. */
interface Loops {
  readonly sizes: number[];
  readonly first: number[];
  readonly second: number[];
}

function loopsOf(
  cards: readonly number[],
  scope: number,
  strides: readonly number[],
  others: readonly number[],
): Loops {
  const sizes: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  for (let place = 0, rest = scope; rest !== 0; place += 1, rest >>>= 1) {
    if ((rest & 1) === 0) continue;
    const card = cards[place] as number;
    const stride = strides[place] as number;
    const other = others[place] as number;
    const last = sizes.length - 1;
    if (last >= 0 && first[last] === stride * card && second[last] === other * card) {
      sizes[last] = (sizes[last] as number) * card;
      first[last] = stride;
      second[last] = other;
    } else {
      sizes.push(card);
      first.push(stride);
      second.push(other);
    }
  }
  return { sizes, first, second };
}

/**
 * The walk over a table whose dimensions are those of `cards` that `scope` has a bit for (last fastest)
 * onto tables with these `strides` and `others`; 0 = not a dimension there. No card is 1. The
 * dimensions of `leading`, the first ones of `scope`, tell the chunks.
 */
export function walk(
  cards: readonly number[],
  scope: number,
  leading: number,
  strides: readonly number[],
  others: readonly number[] = strides,
): Walk {
  const { sizes, first, second } = loopsOf(cards, scope & ~leading, strides, others);
  const inner = sizes.pop() ?? 1;
  const step = first.pop() ?? 0;
  const otherStep = second.pop() ?? 0;
  const middle = sizes.pop() ?? 1;
  const stride = first.pop() ?? 0;
  const otherStride = second.pop() ?? 0;
  const offsets = expand(sizes, first);
  const otherOffsets = others === strides ? offsets : expand(sizes, second);
  const outer = loopsOf(cards, leading, strides, others);
  const starts = expand(outer.sizes, outer.first);
  const otherStarts = others === strides ? starts : expand(outer.sizes, outer.second);
  return {
    inner,
    middle,
    step,
    stride,
    offsets,
    starts,
    otherStep,
    otherStride,
    otherOffsets,
    otherStarts,
  };
}
