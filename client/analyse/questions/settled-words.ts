/** How open a question still is, in bits: the entropy of its answer. For display only. */
export function openness(shares: readonly number[]): number {
  return shares.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
}

/** From this share of what is open on, in words. */
const words: readonly (readonly [number, string])[] = [
  [0.995, 'it would settle the question'],
  [0.75, 'it would nearly settle the question'],
  [0.45, 'it would settle about half of the question'],
  [0.2, 'it would settle a good part of the question'],
  [0.08, 'it would help clearly'],
  [0.02, 'it would help a little'],
];

/** What finding something out would settle of a question, from its share of what is open, 0 to 1. */
export function settledWords(share: number): string {
  const found = words.find(([from]) => share >= from);
  if (found) return found[1];
  return share > 0 ? 'it would tell hardly anything' : 'it would tell nothing';
}
