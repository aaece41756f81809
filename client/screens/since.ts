const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['month', 30 * 86_400_000],
];

/** A past ISO time in words: "now", "5 minutes ago", "yesterday". */
export function since(at: string, now = Date.now()): string {
  const ms = Math.max(0, now - Date.parse(at));
  const [unit, length] = steps.findLast(([, length]) => ms >= length) ?? ['second', ms + 1];
  return relative.format(-Math.floor(ms / length), unit);
}
