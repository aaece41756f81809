import { readFile } from 'node:fs/promises';
import { encodingOf } from '../../shared/formats/encoding-of.ts';
import { FormatError } from '../../shared/formats/format-error.ts';
import { formatOf } from '../../shared/formats/formats.ts';
import { networkOf } from '../../shared/formats/networks/network-file.ts';
import type { JsonRead } from '../../shared/formats/read-json.ts';
import { compile } from '../../shared/model/compile.ts';
import type { Compiled } from '../../shared/model/compiled.ts';

/** What makes a file unusable, in words that name the file. */
export class InputFault extends Error {
  constructor(file: string, why: string) {
    super(`${file}: ${why}`);
    this.name = 'InputFault';
  }
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputFault(file, error.code === 'ENOENT' ? 'there is no such file' : error.message);
  });
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** What `read` gives; a format error becomes one that names the file. */
function naming<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormatError) throw new InputFault(file, error.message);
    throw error;
  }
}

/**
 * Reads a scenario by its content, whatever the file is called.
 * @throws {InputFault} when there is no such file, or none that means a scenario.
 */
export async function readScenarioFile(file: string): Promise<JsonRead> {
  const text = await textOf(file);
  return naming(file, () => {
    const format = formatOf(text);
    if (format.read) return format.read(text);
    throw new InputFault(file, `${format.label} can be written, but not read`);
  });
}

/** What a file asks the engine: a compiled scenario, or a network as it stands, however large. */
export type Model = Pick<Compiled, 'network' | 'interventions' | 'findings' | 'issues'> & {
  readonly isBoard: boolean;
  readonly losses: readonly string[];
};

/** Reads a scenario or a network by its content. @throws {InputFault} as `readScenarioFile`. */
export async function readModelFile(file: string): Promise<Model> {
  const text = await textOf(file);
  return naming(file, () => {
    const format = formatOf(text);
    if (format.readNetwork) {
      const read = format.readNetwork(text);
      const network = networkOf(read);
      return {
        network,
        interventions: [],
        findings: [],
        issues: [],
        isBoard: false,
        losses: read.losses,
      };
    }
    if (!format.read) throw new InputFault(file, `${format.label} can be written, but not read`);
    const { scenario, losses } = format.read(text);
    return { ...compile(scenario), isBoard: true, losses };
  });
}
