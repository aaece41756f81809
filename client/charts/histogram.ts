export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** How many values lie in each of some equally wide parts; the last part has its upper end. */
export function histogram(
  values: readonly number[],
  from: number,
  to: number,
  parts = 32,
): readonly Bin[] {
  const width = (to - from) / parts;
  const counts = Array.from({ length: parts }, () => 0);
  for (const value of values) {
    const at = width > 0 ? Math.floor((value - from) / width) : 0;
    const part = Math.min(parts - 1, Math.max(0, at));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts.map((count, at) => ({
    low: from + at * width,
    high: from + (at + 1) * width,
    count,
  }));
}
