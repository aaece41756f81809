/** Letters from here on (Hangul, kana, Han, emoji) are about twice as wide as Latin ones. */
const wide = 0x1100;

/**
 * Whether a text surely fits a room for `limit` Latin letters. A box that clips costs each frame of
 * a pan, so cards clip only what may not fit.
 */
export function fits(text: string, limit: number): boolean {
  if (text.length * 2 <= limit) return true;
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) >= wide ? 2 : 1;
  return width <= limit;
}
