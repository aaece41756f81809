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
