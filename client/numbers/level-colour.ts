/** The colour of a state by its rank; beyond the palette it starts over after the absent level. */
export function levelColour(rank: number): string {
  return `var(--level-${rank === 0 ? 0 : ((rank - 1) % 11) + 1})`;
}
