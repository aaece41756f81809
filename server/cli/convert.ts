import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { printJson } from '../../shared/formats/write-json.ts';
import { commandOf, WrongUse } from './run-command.ts';
import { InputFault, readScenarioFile } from './read-scenario-file.ts';

const usage = `parley convert IN OUT

Reads a scenario and writes it again in the format that OUT's ending names; "-" writes JSON to the
output. Parley's own JSON (.json) is the one format so far: reading it and writing it sorts it,
brings it up to date and leaves out what no scenario holds. Every loss is reported.

Exit code: 0 done, 1 IN cannot be read or OUT not be written, 2 wrong use.`;

/** `parley convert`. */
export const convertCommand = commandOf(
  'convert',
  'write a scenario in another format',
  usage,
  async (args, io) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [input, output, more] = positionals;
    if (input === undefined || output === undefined || more !== undefined) {
      throw new WrongUse('Exactly two files, please: IN and OUT.');
    }
    if (output !== '-' && extname(output).toLowerCase() !== '.json') {
      throw new WrongUse(
        `Cannot write “${output}”: only Parley's own JSON (.json) can be written.`,
      );
    }
    const { scenario, people, losses } = await readScenarioFile(input);
    for (const loss of losses) io.stderr(`${input}: ${loss}\n`);
    const text = printJson(scenario, people);
    if (output === '-') io.stdout(text);
    else {
      await writeFile(output, text).catch((error: Error) => {
        throw new InputFault(output, error.message);
      });
    }
    return 0;
  },
);
