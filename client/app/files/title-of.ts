/** A board's title by the names of its files: what they have in common, without endings. */
export function titleOf(files: readonly Pick<File, 'name'>[]): string {
  const names = files.map(({ name }) => name.replace(/\.[^.]*$/, ''));
  const [first = ''] = names;
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length -= 1;
  const common = first.slice(0, length);
  // Of `board.cards` and `board.links` the dot belongs to neither.
  const title = names.length > 1 ? common.replace(/[\s._-]+$/, '') : common;
  return title || 'New board';
}
