import type { LinkNumber } from './link-number.ts';
import { numberText, scoreText } from './percents.ts';
import { pillSize } from './sizes.ts';

/** What stands on a pill: `35%`, `35% (20–50)`, `+2`. */
export function pillText({ num, unit }: LinkNumber): string {
  if (unit === 'score') return scoreText(num.v);
  return numberText(num);
}

/** Width in canvas pixels, from the text alone: figures are tabular, so nothing has to be measured. */
export function pillWidth(text: string): number {
  return text === '' ? 28 : Math.max(pillSize.width, Math.ceil(text.length * 6.6 + 18));
}

/** What the tag of a link that acts in a later round adds to its pill. */
export const tagWidth = 24;
