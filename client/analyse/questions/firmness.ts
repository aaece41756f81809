/** How easily a combination would tip, from its smallest lead in points of judgement. */
export function firmness(margin: number): string {
  if (margin === Infinity) return 'holds whatever happens';
  if (margin >= 4) return 'holds firmly';
  if (margin >= 2) return 'holds';
  return margin > 0 ? 'holds narrowly' : 'could tip any time';
}
