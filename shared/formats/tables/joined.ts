/** Several values in one cell, as Kumu separates them. */
export function join(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\\|]/g, String.raw`\$&`)).join('|');
}

/** The values of such a cell; none of an empty one. */
export function split(cell: string): string[] {
  if (cell === '') return [];
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell[at] ?? '';
    const next = cell[at + 1] ?? '';
    if (character === '\\' && (next === '|' || next === '\\')) {
      value += next;
      at += 1;
    } else if (character === '|') {
      values.push(value.trim());
      value = '';
    } else value += character;
  }
  return [...values, value.trim()];
}
