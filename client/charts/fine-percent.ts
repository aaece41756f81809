/**
 * A chance with one decimal, for answers that are about small differences: "3.6%", "<0.1%"; 0% and
 * 100% only when exact.
 */
export function finePercent(chance: number): string {
  const tenths = Math.round(chance * 1000 + 1e-9) / 10;
  if (tenths <= 0 && chance > 0) return '<0.1%';
  if (tenths >= 100 && chance < 1) return '>99.9%';
  return `${tenths === 0 || tenths === 100 ? tenths : tenths.toFixed(1)}%`;
}

/** A difference of two chances in points: "+1.2", "−0.4", "0". */
export function points(difference: number): string {
  const tenths = Math.round(Math.abs(difference) * 1000) / 10;
  if (tenths === 0) return difference === 0 ? '0' : '<0.1';
  return `${difference > 0 ? '+' : '−'}${tenths.toFixed(1)}`;
}
