import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { limits } from '../../shared/base/limits.ts';
import { printJson } from '../../shared/formats/write-json.ts';
import { findTemplate, templates } from '../../shared/templates/list.ts';
import { setAsideOf } from '../http/create-board.ts';
import type { CliOutput } from './cli-command.ts';
import { InputFault, readScenarioFile } from './read-scenario-file.ts';
import { commandOf, WrongUse } from './run-command.ts';
import { withAdministration } from './with-administration.ts';

const usage = `parley board create [--template ID] [--scenario FILE] [--title TEXT]
parley board list
parley board export BOARD [OUT]
parley board delete BOARD

Works on the boards of DATA_DIR (default ./data), also while a server holds it.
  create   prints { "board", "links", "code" }; the links are shown this once.
           Templates: ${templates.map(({ id }) => id).join(', ')}. Links carry the server's
           address, or PUBLIC_URL or HOST and PORT while none runs.
  list     prints [ { "board", "title", "created" } ]
  export   prints the scenario as Parley's own JSON, or writes it to OUT
  delete   removes the board with its links, sessions and history

Exit code: 0 done, 1 no such board or the folder cannot be used, 2 wrong use.`;

const options = {
  template: { type: 'string' },
  scenario: { type: 'string' },
  title: { type: 'string' },
} as const;

/** `parley board …`. */
export const boardCommand = commandOf(
  'board',
  'create, list, export and delete boards',
  usage,
  async (args, io) => {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [what, board, out] = positionals;
    if (what === 'create') await create(values, io);
    else if (what === 'list') await list(io);
    else if (what === 'export' && board !== undefined) await exportBoard(board, out, io);
    else if (what === 'delete' && board !== undefined) await deleteBoard(board, io);
    else throw new WrongUse('Say what to do: create, list, export BOARD or delete BOARD.');
    return 0;
  },
);

interface CreateOptions {
  readonly template?: string | undefined;
  readonly scenario?: string | undefined;
  readonly title?: string | undefined;
}

async function create(choice: CreateOptions, io: CliOutput): Promise<void> {
  const { template, scenario: file, title } = choice;
  if ((title ?? '').length > limits.titleLength) {
    throw new WrongUse(`--title has more than ${limits.titleLength} characters.`);
  }
  if (template !== undefined && !findTemplate(template)) {
    throw new InputFault(template, 'there is no such template');
  }
  const scenario = file === undefined ? undefined : await ownJson(file, io);
  const request = {
    ...(template !== undefined && { template }),
    ...(scenario && { scenario }),
    ...(title !== undefined && { title }),
  };
  print(io, await withAdministration((administration) => administration.createBoard(request)));
}

async function ownJson(file: string, io: CliOutput): Promise<Record<string, unknown>> {
  const read = await readScenarioFile(file);
  for (const words of setAsideOf(read)) io.stderr(`${file}: ${words}\n`);
  return JSON.parse(printJson(read.scenario)) as Record<string, unknown>;
}

async function list(io: CliOutput): Promise<void> {
  print(io, await withAdministration((administration) => administration.listBoards()));
}

async function exportBoard(board: string, out: string | undefined, io: CliOutput): Promise<void> {
  const text = await withAdministration((administration) => administration.exportBoard(board));
  if (out === undefined) io.stdout(text);
  else {
    await writeFile(out, text).catch((error: Error) => {
      throw new InputFault(out, error.message);
    });
  }
}

async function deleteBoard(board: string, io: CliOutput): Promise<void> {
  await withAdministration((administration) => administration.deleteBoard(board));
  io.stderr(`Board ${board} is deleted.\n`);
}

function print(io: CliOutput, value: unknown): void {
  io.stdout(`${JSON.stringify(value, null, 2)}\n`);
}
