import { levelToken } from '../../shared/drawing/level.ts';

/** The colour of state `index` of `count`, absent state first. */
export function levelColour(index: number, count: number): string {
  return `var(--level-${levelToken(index, count)})`;
}
