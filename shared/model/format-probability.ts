/** What rounding must not hide: nearly 0 and nearly 1 are not certain. */
function asWords(p: number, whole: number): string {
  if (whole <= 0 && p > 0) return '<1%';
  if (whole >= 100 && p < 1) return '>99%';
  return `${whole}%`;
}

/** Doubles just below a half or a whole count as it: 0.145 · 100 is 14.499999999999998. */
const slackPercent = 1e-9;

/** One probability in whole percent; "<1%", ">99%"; 0% and 100% only when exact (model.md §1.11). */
export function formatProbability(p: number): string {
  return asWords(p, Math.floor(p * 100 + 0.5 + slackPercent));
}

/**
 * Shares that sum to 1 in whole percents that sum to 100: what is left after rounding down goes to the
 * largest remainders, of equal ones to the first (model.md §1.11).
 */
export function wholePercents(shares: readonly number[]): number[] {
  const percents = shares.map((share) => share * 100 + slackPercent);
  const whole = percents.map(Math.floor);
  const left = Math.round(shares.reduce((sum, share) => sum + share, 0) * 100) - sum(whole);
  const byRemainder = percents
    .map((percent, at) => ({ at, remainder: percent - (whole[at] ?? 0) }))
    .sort((a, b) =>
      Math.abs(b.remainder - a.remainder) > slackPercent ? b.remainder - a.remainder : a.at - b.at,
    );
  for (const { at } of byRemainder.slice(0, Math.max(0, left))) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}

/** The same as words for each share. */
export function formatShares(shares: readonly number[]): string[] {
  return wholePercents(shares).map((whole, at) => asWords(shares[at] ?? 0, whole));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
