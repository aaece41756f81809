import { readFile } from 'node:fs/promises';
import { encodingOf } from '../../shared/formats/encoding-of.ts';
import { FormatError } from '../../shared/formats/format-error.ts';
import { formatOf } from '../../shared/formats/formats.ts';
import type { NamedText } from '../../shared/formats/named-text.ts';
import { networkOf } from '../../shared/formats/networks/network-file.ts';
import { readFiles } from '../../shared/formats/read-files.ts';
import type { JsonRead } from '../../shared/formats/read-json.ts';
import { compile } from '../../shared/model/compile.ts';
import type { Compiled } from '../../shared/model/compiled.ts';

/** What makes a file unusable, in words that name the file. */
export class InputFault extends Error {
  /** @param why Absent where the first says both. */
  constructor(file: string, why?: string) {
    super(why === undefined ? file : `${file}: ${why}`);
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
 * Reads a scenario by its content, whatever the file is called; several files are tables of one board.
 * @throws {InputFault} when there is no such file, or none that means a scenario.
 */
export async function readScenarioFile(...files: readonly string[]): Promise<JsonRead> {
  const [first = ''] = files;
  const named: NamedText[] = [];
  for (const name of files) named.push({ name, text: await textOf(name) });
  try {
    return readFiles(named);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    // Of several files the place says which.
    if (files.length > 1 && error.place !== '') throw new InputFault(error.message);
    throw new InputFault(first, error.message);
  }
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
