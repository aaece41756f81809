import { FormatError } from './format-error.ts';

/** A file as text, with its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What `read` gives; what it throws names the file, unless it does so by itself. */
export function naming<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FormatError) || error.place.startsWith(`${name}: `)) throw error;
    throw new FormatError(error.code, error.message, name);
  }
}
