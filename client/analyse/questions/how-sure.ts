/** What is said of shares that are not exact, with a space before it; nothing of those that are. */
export function howSure(isSampled: boolean, isWhole: boolean, of: 'links' | 'edits'): string {
  if (!isSampled) return '';
  return isWhole
    ? ` With so many ${of} the shares are estimated from 500 orders.`
    : ` With so many ${of} the shares are estimated, roughly as yet.`;
}
