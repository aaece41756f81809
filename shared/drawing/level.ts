/** Tokens of the palette that bars of two to five states use, so that the top state carries the eye. */
const ramps: Readonly<Record<number, readonly number[]>> = {
  1: [3],
  2: [0, 3],
  3: [0, 1, 3],
  4: [0, 1, 2, 3],
  5: [0, 1, 2, 3, 4],
};

/** Number of the token `--level-n` for state `index` of `count`, absent state first. */
export function levelToken(index: number, count: number): number {
  return ramps[count]?.[index] ?? (index === 0 ? 0 : ((index - 1) % 11) + 1);
}
