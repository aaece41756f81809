import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { commandRequest } from '../../shared/protocol/http.ts';
import { AccessError } from '../access/access-error.ts';
import { can } from '../access/policy.ts';
import type { App } from './app.ts';
import { sessionOf } from './bearer.ts';
import { HttpError } from './http-error.ts';
import { freshLinkAnswer, linkSummary } from './link-summary.ts';
import { newLink } from './new-link.ts';
import { readBody } from './read-body.ts';

interface Context {
  readonly app: App;
  readonly board: string;
  readonly origin: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Command = (context: Context) => Promise<unknown>;

/** What facilitators may order, by the name in `command`. */
const commands = new Map<string, Command>([
  ['create-link', createLink],
  ['list-links', listLinks],
  ['revoke-link', revokeLink],
  ['open-code', openCode],
  ['close-code', closeCode],
  ['rotate-code', rotateCode],
]);

/** `POST /api/boards/<id>/commands` with Bearer. */
export async function runCommand(
  app: App,
  request: IncomingMessage,
  board: string,
  origin: string,
): Promise<unknown> {
  const session = await sessionOf(request, app.sessions, board);
  const body = await readBody(request, commandRequest);
  const command = commands.get(body.command);
  if (!command) {
    const known = [...commands.keys()].join(', ');
    throw new HttpError(400, 'noSuchCommand', `There is no such command. There are: ${known}.`);
  }
  if (!can(session.role, 'session', 'invite')) throw new AccessError('notAllowed');
  app.log.info('command', { board, participant: session.participant, command: body.command });
  return command({ app, board, origin, body });
}

async function createLink({ app, board, origin, body }: Context): Promise<unknown> {
  const { role, label, team } = checked(newLink, body);
  return freshLinkAnswer(await app.boards.createLink(board, role, label, team), origin);
}

async function listLinks({ app, board }: Context): Promise<unknown> {
  const inUse = new Map<string, number>();
  for (const { session } of app.rooms.members()) {
    if (session.link) inUse.set(session.link, (inUse.get(session.link) ?? 0) + 1);
  }
  const links = await app.boards.links(board);
  return {
    links: links.map((link) => ({ ...linkSummary(link), connections: inUse.get(link.id) ?? 0 })),
  };
}

const oneLink = z.object({ link: z.string().check(z.maxLength(40)) });

async function revokeLink({ app, board, body }: Context): Promise<unknown> {
  const { link } = checked(oneLink, body);
  await app.administrator.revokeLink(board, link);
  return { revoked: link };
}

async function openCode({ app, board }: Context): Promise<unknown> {
  return { code: (await app.boards.code(board)) ?? (await app.boards.rotateCode(board)) };
}

async function closeCode({ app, board }: Context): Promise<unknown> {
  await app.boards.closeCode(board);
  return { code: null };
}

async function rotateCode({ app, board }: Context): Promise<unknown> {
  return { code: await app.boards.rotateCode(board) };
}

function checked<S extends z.ZodMiniType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw new HttpError(400, 'badRequest', `The command does not fit: ${place} ${issue?.message}`);
}
