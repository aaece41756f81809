/**
 * How the cells of one row-major table fall onto the cells of another. Neighbouring dimensions that
 * move alike are merged, so that the inner loop is as long as it can be and no map of every cell is
 * kept: cell `block * inner + k` falls onto `offsets[block] + k * step`.
 */
export interface Projection {
  readonly inner: number;
  readonly step: number;
  readonly offsets: Int32Array;
}

/** The projection of a table with dimensions `cards` (last fastest) onto a table with these `strides`; 0 = not a dimension there. */
export function projection(cards: readonly number[], strides: readonly number[]): Projection {
  const sizes: number[] = [];
  const steps: number[] = [];
  cards.forEach((card, dimension) => {
    if (card === 1) return;
    const stride = strides[dimension] ?? 0;
    const last = sizes.length - 1;
    if (last >= 0 && steps[last] === stride * card) {
      sizes[last] = (sizes[last] ?? 1) * card;
      steps[last] = stride;
    } else {
      sizes.push(card);
      steps.push(stride);
    }
  });
  const inner = sizes.pop() ?? 1;
  const step = steps.pop() ?? 0;
  let offsets = new Int32Array(1);
  sizes.forEach((size, dimension) => {
    const wider = new Int32Array(offsets.length * size);
    for (let index = 0; index < wider.length; index += 1) {
      const outer = Math.floor(index / size);
      wider[index] = (offsets[outer] ?? 0) + (index - outer * size) * (steps[dimension] ?? 0);
    }
    offsets = wider;
  });
  return { inner, step, offsets };
}

/** Strides of a row-major table over `scope`, the last one fastest, as a map from variable to stride. */
export function stridesOf(
  scope: readonly number[],
  cards: ArrayLike<number>,
): ReadonlyMap<number, number> {
  const strides = new Map<number, number>();
  let stride = 1;
  for (let position = scope.length - 1; position >= 0; position -= 1) {
    const variable = scope[position] ?? 0;
    strides.set(variable, stride);
    stride *= cards[variable] ?? 1;
  }
  return strides;
}
