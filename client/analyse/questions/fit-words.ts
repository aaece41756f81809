/** Below this many bits two figures on the screen would look the same. */
const nothing = 0.03;

/** The conflict measure (model.md §1.7) in one sentence; above 1 bit it is worth a look. */
export function fitWords(bits: number): string {
  const times = 2 ** Math.abs(bits);
  const count = times < 10 ? times.toFixed(1) : Math.round(times).toLocaleString('en');
  if (bits > 1)
    return `It fits together badly: ${count} times less likely together than if the pieces had nothing to do with each other.`;
  if (bits > nothing)
    return `It rubs a little: ${count} times less likely together than if the pieces had nothing to do with each other.`;
  if (bits < -nothing)
    return `It fits together well: ${count} times likelier together than if the pieces had nothing to do with each other.`;
  return 'The pieces have nothing to do with each other: they neither back nor contradict one another.';
}
