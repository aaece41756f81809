import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FormatError } from '../../shared/formats/format-error.ts';
import { formatNamed, formatOfFile, formats } from '../../shared/formats/formats.ts';
import type { Written } from '../../shared/formats/formats.ts';
import { commandOf, WrongUse } from './run-command.ts';
import { InputFault, readScenarioFile } from './read-scenario-file.ts';

const endings = formats.flatMap(({ endings: own, write }) => (write ? own : []));

const usage = `parley convert IN… OUT

Reads a scenario and writes it again in the format that OUT's ending names; "-" writes JSON to the
output. IN is told apart by what stands in it; several are tables of one board (CSV). Parley's own JSON (.json) keeps everything: reading
it and writing it sorts it and brings it up to date. Every loss is reported on the error output.

Endings: ${endings.join(' ')}.

Exit code: 0 done, 1 IN cannot be read or OUT not be written, 2 wrong use.`;

function writing(input: string, write: () => Written | undefined): Written {
  try {
    return write() ?? { text: '', losses: [] };
  } catch (error) {
    if (error instanceof FormatError) throw new InputFault(input, error.message);
    throw error;
  }
}

/** `parley convert`. */
export const convertCommand = commandOf(
  'convert',
  'write a scenario in another format',
  usage,
  async (args, io) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const output = positionals.at(-1);
    const inputs = positionals.slice(0, -1);
    const [input, more] = inputs;
    if (input === undefined || output === undefined) {
      throw new WrongUse('At least two files, please: IN and OUT.');
    }
    const format = output === '-' ? formatNamed('json') : formatOfFile(output);
    if (format?.write === undefined) {
      throw new WrongUse(`Cannot write “${output}”: its ending is none of ${endings.join(', ')}.`);
    }
    const { scenario, people, losses } = await readScenarioFile(...inputs);
    const from = more === undefined ? `${input}: ` : '';
    for (const loss of losses) io.stderr(`${from}${loss}\n`);
    const { text, losses: lost } = writing(input, () => format.write?.(scenario, people));
    for (const loss of lost) io.stderr(`${output}: ${loss}\n`);
    if (output === '-') io.stdout(text);
    else {
      await writeFile(output, text).catch((error: Error) => {
        throw new InputFault(output, error.message);
      });
    }
    return 0;
  },
);
