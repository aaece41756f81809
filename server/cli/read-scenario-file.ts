import { readFile } from 'node:fs/promises';
import { FormatError } from '../../shared/formats/format-error.ts';
import { readJson } from '../../shared/formats/read-json.ts';
import type { JsonRead } from '../../shared/formats/read-json.ts';

/** What makes a file unusable, in words that name the file. */
export class InputFault extends Error {
  constructor(file: string, why: string) {
    super(`${file}: ${why}`);
    this.name = 'InputFault';
  }
}

/**
 * Reads a scenario by its content, whatever the file is called.
 * @throws {InputFault} when there is no such file, or none that means a scenario.
 */
export async function readScenarioFile(file: string): Promise<JsonRead> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputFault(file, error.code === 'ENOENT' ? 'there is no such file' : error.message);
  });
  if (!/^\s*\{/.test(text)) {
    throw new InputFault(file, "only Parley's own JSON can be read, and this is something else");
  }
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof FormatError) throw new InputFault(file, error.message);
    throw error;
  }
}
