/** How strongly one thing brings another about, in words (model.md §1.5). */
const strengthWords = [
  { word: 'barely', value: 0.1 },
  { word: 'somewhat', value: 0.25 },
  { word: 'clearly', value: 0.5 },
  { word: 'strongly', value: 0.75 },
  { word: 'nearly decisive', value: 0.9 },
  { word: 'decisive', value: 1 },
] as const;

/** The number that a strength word stands for, in any case; undefined for any other word. */
export function strengthOf(text: string): number | undefined {
  const wanted = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (wanted === 'not at all') return 0;
  return strengthWords.find(({ word }) => word === wanted)?.value;
}

/** The word nearest to a link's number; of two equally near the weaker. 0 is "not at all". */
export function strengthWord(value: number): string {
  if (value <= 0) return 'not at all';
  let best: (typeof strengthWords)[number] = strengthWords[0];
  for (const candidate of strengthWords) {
    if (Math.abs(candidate.value - value) < Math.abs(best.value - value)) best = candidate;
  }
  return best.word;
}
