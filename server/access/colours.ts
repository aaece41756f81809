import { must } from '../../shared/base/must.ts';

/** Told apart in both themes and by most colour-blind people; text on them is white. */
const colours = [
  '#0b5f73',
  '#b3401c',
  '#5b3fa6',
  '#16734a',
  '#a61e5c',
  '#2457b8',
  '#7a5b00',
  '#8a3fa0',
  '#4d6b1f',
  '#96412f',
  '#33658a',
  '#5f4b8b',
] as const;

/** The colour of the n-th person of a board (from 0). */
export function colourOf(index: number): string {
  return must(colours[index % colours.length]);
}
