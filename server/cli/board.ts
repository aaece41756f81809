import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { limits } from '../../shared/base/limits.ts';
import { readScenario } from '../../shared/document/read-scenario.ts';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { printJson } from '../../shared/formats/write-json.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import { findTemplate, templates } from '../../shared/templates/list.ts';
import { boardContent } from '../access/board-content.ts';
import { boardAnswer, setAsideOf } from '../http/create-board.ts';
import { buildDocument } from '../rooms/build-document.ts';
import type { Storage } from '../storage/storage.ts';
import type { CliOutput } from './cli-command.ts';
import { withDataFolder } from './data-folder.ts';
import { InputFault, readScenarioFile } from './read-scenario-file.ts';
import { commandOf, WrongUse } from './run-command.ts';

const usage = `parley board create [--template ID] [--scenario FILE] [--title TEXT]
parley board list
parley board export BOARD [OUT]
parley board delete BOARD

Works on the boards of DATA_DIR (default ./data) while no server holds it.
  create   prints { "board", "links", "code" }; the links are shown this once.
           Templates: ${templates.map(({ id }) => id).join(', ')}. Links carry PUBLIC_URL or HOST and PORT.
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
  if ((choice.title ?? '').length > limits.titleLength) {
    throw new WrongUse(`--title has more than ${limits.titleLength} characters.`);
  }
  const scenario = await chosenScenario(choice, io);
  const made = await withDataFolder(async ({ boards, origin }) =>
    boardAnswer(await boards.create(boardContent(scenario, choice.title)), origin),
  );
  print(io, made);
}

async function chosenScenario(choice: CreateOptions, io: CliOutput): Promise<Scenario> {
  const { scenario: file, template = 'blank' } = choice;
  if (file === undefined) {
    const found = findTemplate(template);
    if (!found) throw new InputFault(template, 'there is no such template');
    return found.scenario();
  }
  const read = await readScenarioFile(file);
  for (const words of setAsideOf(read)) io.stderr(`${file}: ${words}\n`);
  return read.scenario;
}

async function list(io: CliOutput): Promise<void> {
  const listed = await withDataFolder(async ({ storage }) => {
    const boards = await storage.boards();
    return Promise.all(
      boards.map(async ({ id, created }) => {
        const { title } = (await scenarioOf(storage, id)).meta;
        return { board: id, title, created };
      }),
    );
  });
  print(io, listed);
}

async function exportBoard(board: string, out: string | undefined, io: CliOutput): Promise<void> {
  const text = await withDataFolder(async ({ storage }) => {
    await mustExist(storage, board);
    return printJson(await scenarioOf(storage, board));
  });
  if (out === undefined) io.stdout(text);
  else {
    await writeFile(out, text).catch((error: Error) => {
      throw new InputFault(out, error.message);
    });
  }
}

async function deleteBoard(board: string, io: CliOutput): Promise<void> {
  await withDataFolder(async ({ storage }) => {
    await mustExist(storage, board);
    await storage.deleteBoard(board);
  });
  io.stderr(`Board ${board} is deleted.\n`);
}

async function scenarioOf(storage: Storage, board: string): Promise<Scenario> {
  const stored = await storage.load(documentName({ board, kind: 'scenario' }));
  return readScenario(new ScenarioDoc(buildDocument(stored)));
}

async function mustExist(storage: Storage, board: string): Promise<void> {
  if (!(await storage.board(board))) throw new InputFault(board, 'there is no such board');
}

function print(io: CliOutput, value: unknown): void {
  io.stdout(`${JSON.stringify(value, null, 2)}\n`);
}
