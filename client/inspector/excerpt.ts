/** The beginning of a note in one line, for lists. */
export function excerpt(text: string, length = 60): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line === '') return 'Empty note';
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
