import { levelColour } from '../kit/level.ts';

/** The bar as one background, a segment a state, with a hair of free space between them. */
export function stripGradient(marginal: readonly number[]): string {
  const stops: string[] = [];
  let at = 0;
  for (const [index, share] of marginal.entries()) {
    const end = Math.min(at + share * 100, 100);
    const colour = levelColour(index, marginal.length);
    const gap = index < marginal.length - 1 && share > 0.012 ? 0.6 : 0;
    stops.push(`${colour} ${at.toFixed(2)}% ${(end - gap).toFixed(2)}%`);
    if (gap > 0) stops.push(`transparent ${(end - gap).toFixed(2)}% ${end.toFixed(2)}%`);
    at = end;
  }
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}
