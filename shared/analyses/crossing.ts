/** Where a ratio takes a value, or the two values it stays between. */
export type Crossing =
  | { readonly at: number }
  | { readonly low: number; readonly high: number }
  /** The lower part is 0 everywhere. */
  | undefined;

/** Steps in which a crossing is looked for before it is closed in on: a polynomial of degree 8 wavers less. */
const steps = 256;
/** Halvings: beyond what a double can tell apart. */
const halvings = 60;
/** A hair outside is a value at the very end of what can be had. */
const slack = 1e-9;

/**
 * The first place in [0, 1] where upper/lower takes `value`. Both are polynomials, given by what they
 * are at evenly spaced places from 0 to 1, one more of these than their degree: so this is exact.
 */
export function firstCrossing(
  upper: readonly number[],
  lower: readonly number[],
  value: number,
): Crossing {
  const ratio = (at: number): number | undefined => {
    const under = between(lower, at);
    return under > Number.EPSILON ? between(upper, at) / under : undefined;
  };
  let [low, high] = [Infinity, -Infinity];
  let before: { readonly at: number; readonly off: number } | undefined;
  let near: { readonly at: number; readonly off: number } | undefined;
  for (let step = 0; step <= steps; step += 1) {
    const at = step / steps;
    const found = ratio(at);
    if (found === undefined) continue;
    const off = found - value;
    if (before !== undefined && before.off < 0 !== off < 0) {
      return { at: closeIn(before.at, at, (place) => ((ratio(place) ?? value) < value ? -1 : 1)) };
    }
    if (Math.abs(off) <= slack && Math.abs(off) < Math.abs(near?.off ?? Infinity))
      near = { at, off };
    low = Math.min(low, found);
    high = Math.max(high, found);
    before = { at, off };
  }
  if (near !== undefined) return { at: near.at };
  return before === undefined ? undefined : { low, high };
}

function closeIn(from: number, to: number, sign: (at: number) => number): number {
  let [a, b] = [from, to];
  const side = sign(a);
  for (let turn = 0; turn < halvings; turn += 1) {
    const middle = (a + b) / 2;
    if (sign(middle) === side) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** The polynomial through evenly spaced values, by Neville's scheme. */
function between(values: readonly number[], at: number): number {
  const degree = values.length - 1;
  const left = [...values];
  for (let order = 1; order <= degree; order += 1) {
    for (let k = 0; k + order <= degree; k += 1) {
      const share = (at * degree - k) / order;
      left[k] = (left[k] ?? 0) * (1 - share) + (left[k + 1] ?? 0) * share;
    }
  }
  return left[0] ?? 0;
}
