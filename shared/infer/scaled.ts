/** A number that may be too small for a double: `value · 2^(−halvings)`. */
export interface Scaled {
  readonly value: number;
  readonly halvings: number;
}

/** 2^−200 and 2^200, written out because inference raises nothing to a power. Multiplying by them loses no bit. */
export const tiny = 6.223015277861142e-61;
export const huge = 1.6069380442589903e60;
/** Halvings in `tiny`. */
export const tinyHalvings = 200;

/** `value · 2^(−halvings)` as the nearest double; a positive number stays positive and finite. */
export function unscaled({ value, halvings }: Scaled): number {
  let result = value;
  let left = halvings;
  for (; left >= tinyHalvings && result !== 0; left -= tinyHalvings) result *= tiny;
  for (; left > 0 && left < tinyHalvings; left -= 1) result /= 2;
  for (; left < 0 && result < Number.MAX_VALUE; left += 1) result *= 2;
  return value > 0 ? Math.min(Math.max(result, Number.MIN_VALUE), Number.MAX_VALUE) : result;
}

/** How often a positive number must be doubled to reach ½: 0 when it is there, at most 1000. */
export function halvingsOf(value: number): number {
  let halvings = 0;
  for (let reached = value; reached < 0.5 && halvings < 1000; reached *= 2) halvings += 1;
  return halvings;
}

/** 2^exponent for an exponent of 0 to 1000. */
export function powerOfTwo(exponent: number): number {
  let power = 1;
  for (let step = 0; step < exponent; step += 1) power *= 2;
  return power;
}
