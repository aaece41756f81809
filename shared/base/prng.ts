/** A source of uniform doubles in [0, 1). */
export type Random = () => number;

/**
 * A small seeded generator (mulberry32, T. Ettinger, public domain): the same seed gives the same
 * numbers on every machine, so samples and fuzz runs can be repeated from a printed seed.
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number in [0, below). */
export function below(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** A 32-bit seed made from text (FNV-1a), for samples that depend on a document alone. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
