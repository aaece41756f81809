import { FormatError } from './format-error.ts';
import { formatOf } from './formats.ts';
import type { Read } from './formats.ts';
import { naming } from './named-text.ts';
import type { NamedText } from './named-text.ts';
import { readCsvFiles } from './tables/read-csv.ts';

/** A board with the name of the format that it came in. */
export interface FilesRead extends Read {
  readonly format: string;
}

/**
 * Reads what somebody chose at once: one file of any format, told by its content, or several that
 * are tables of one board, as Kumu and Parley write them.
 * @throws {FormatError} with place and reason, of several files also with the file; nothing is kept then.
 */
export function readFiles(files: readonly NamedText[]): FilesRead {
  const [first, ...more] = files;
  if (first === undefined) throw new FormatError('badShape', 'there is no file');
  if (more.length === 0) {
    const { label, read } = formatOf(first.text);
    if (read) return { ...read(first.text), format: label };
    throw new FormatError('wrongFormat', `${label} can be written, but not read`);
  }
  for (const { name, text } of files) {
    const { id, label } = naming(name, () => formatOf(text));
    if (id === 'csv') continue;
    throw new FormatError(
      'wrongFormat',
      `this is ${label}; several files are opened at once only if all are tables of one board`,
      name,
    );
  }
  // However they were chosen, the same files are the same board.
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...readCsvFiles(sorted), format: `CSV in ${files.length} files` };
}
