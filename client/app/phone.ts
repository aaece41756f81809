/** Screens too narrow for canvas and outline side by side; the styles of the frame use the same width. */
export const phoneQuery = '(max-width: 640px)';

export function isPhone(): boolean {
  return matchMedia(phoneQuery).matches;
}
