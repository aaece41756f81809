/*
 * Arithmetic on one distribution while a person edits it. Shares are probabilities in [0, 1] in
 * state order; results are cleaned to 1e-9, so that a hundred small drags do not drift.
 */

/** Rounds to 1e-9: below what anybody enters, above what adding and subtracting leaves behind. */
export function clean(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/**
 * Moves the divider behind share `divider` to `position` (cumulated, 0..1): what one neighbour
 * gains the other loses, all other shares stay, so the sum stays what it was.
 */
export function moveDivider(
  shares: readonly number[],
  divider: number,
  position: number,
): readonly number[] {
  const left = shares[divider];
  const right = shares[divider + 1];
  if (left === undefined || right === undefined) return shares;
  const before = cumulated(shares, divider - 1);
  const gained = clean(Math.min(left + right, Math.max(0, position - before)));
  return shares.map((share, index) => {
    if (index === divider) return gained;
    return index === divider + 1 ? clean(left + right - gained) : share;
  });
}

/** The sum of shares 0..`last`; 0 for −1. */
export function cumulated(shares: readonly number[], last: number): number {
  return shares.slice(0, last + 1).reduce((sum, share) => sum + share, 0);
}

/** Scales the shares so that they sum to 1; all zero becomes uniform. */
export function normalised(shares: readonly number[]): readonly number[] {
  const sum = cumulated(shares, shares.length - 1);
  if (sum <= 0) return shares.map(() => 1 / shares.length);
  return shares.map((share) => share / sum);
}

/** What the others leave goes to `index`. Undefined when the others alone exceed 1. */
export function restTo(shares: readonly number[], index: number): readonly number[] | undefined {
  const others = shares.reduce((sum, share, at) => (at === index ? sum : sum + share), 0);
  const rest = clean(1 - others);
  return rest < 0 ? undefined : shares.map((share, at) => (at === index ? rest : share));
}

/** Within this of 1 a row counts as complete and is normalised without a word (model.md §1.11). */
const sumTolerance = 0.005;

/** Whether the shares make a distribution as entered. */
export function sumsToOne(shares: readonly number[]): boolean {
  return Math.abs(cumulated(shares, shares.length - 1) - 1) <= sumTolerance + 1e-9;
}
