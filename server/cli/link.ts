import { parseArgs } from 'node:util';
import type { Role } from '../../shared/protocol/awareness.ts';
import { linkFields } from '../../shared/protocol/http.ts';
import type { CliOutput } from './cli-command.ts';
import { commandOf, WrongUse } from './run-command.ts';
import { withAdministration } from './with-administration.ts';

const roles: readonly Role[] = ['facilitate', 'edit', 'view', 'observe'];

const usage = `parley link create BOARD --role ROLE [--label TEXT] [--team ID]
parley link list BOARD
parley link revoke BOARD LINK

Works on the boards of DATA_DIR (default ./data), also while a server holds it.
  create   prints { "id", "role", "label", "created", "url" }; the url is shown this once.
           Roles: ${roles.join(', ')}.
  list     prints the links without their secrets
  revoke   withdraws a link and ends the sessions that were opened with it

Exit code: 0 done, 1 no such board or link, or the folder cannot be used, 2 wrong use.`;

const options = {
  role: { type: 'string' },
  label: { type: 'string', default: '' },
  team: { type: 'string' },
} as const;

/** `parley link …`. */
export const linkCommand = commandOf(
  'link',
  'create, list and revoke the links of a board',
  usage,
  async (args, io) => {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [what, board, link] = positionals;
    if (board === undefined) throw new WrongUse('Name a board.');
    if (what === 'create') await create(board, values, io);
    else if (what === 'list') await list(board, io);
    else if (what === 'revoke' && link !== undefined) await revoke(board, link, io);
    else throw new WrongUse('Say what to do: create BOARD, list BOARD or revoke BOARD LINK.');
    return 0;
  },
);

async function create(
  board: string,
  values: { role?: string | undefined; label: string; team?: string | undefined },
  io: CliOutput,
): Promise<void> {
  const role = roles.find((known) => known === values.role);
  if (!role) throw new WrongUse(`--role is one of ${roles.join(', ')}.`);
  const { label, team } = checked(values);
  const link = { role, label, ...(team !== undefined && { team }) };
  const made = await withAdministration((administration) => administration.createLink(board, link));
  io.stdout(`${JSON.stringify(made, null, 2)}\n`);
}

/** @throws {WrongUse} */
function checked(values: { label: string; team?: string | undefined }) {
  const parsed = linkFields.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new WrongUse(
    '--label is one line of up to 80 characters, --team up to 40 letters, digits, - and _.',
  );
}

async function list(board: string, io: CliOutput): Promise<void> {
  const links = await withAdministration((administration) => administration.listLinks(board));
  io.stdout(`${JSON.stringify(links, null, 2)}\n`);
}

async function revoke(board: string, link: string, io: CliOutput): Promise<void> {
  await withAdministration((administration) => administration.revokeLink(board, link));
  io.stderr(`Link ${link} is revoked.\n`);
}
