const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstLetter(word: string | undefined): string {
  for (const { segment } of letters.segment(word ?? '')) return segment;
  return '';
}

/** At most two letters for a name, by its first and last word; digits count ("Delegate 7" → "D7"). */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return `${firstLetter(words[0]) || '?'}${firstLetter(last)}`.toLocaleUpperCase();
}
