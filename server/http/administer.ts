import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { never } from '../../shared/base/never.ts';
import { createBoardRequest } from '../../shared/protocol/http.ts';
import { sameSecret } from '../access/secrets.ts';
import type { App } from './app.ts';
import { bearerOf } from './bearer.ts';
import { newLink } from './new-link.ts';
import { HttpError } from './http-error.ts';
import { readBody } from './read-body.ts';

const id = z.string().check(z.maxLength(40));
const order = z.discriminatedUnion('order', [
  z.extend(createBoardRequest, { order: z.literal('createBoard') }),
  z.object({ order: z.literal('listBoards') }),
  z.object({ order: z.literal('exportBoard'), board: id, at: z.optional(z.string()) }),
  z.object({ order: z.literal('deleteBoard'), board: id }),
  z.extend(newLink, { order: z.literal('createLink'), board: id }),
  z.object({ order: z.literal('listLinks'), board: id }),
  z.object({ order: z.literal('revokeLink'), board: id, link: id }),
  z.object({ order: z.literal('backup'), to: z.string().check(z.maxLength(4096)) }),
]);
export type Order = z.infer<typeof order>;

/**
 * `POST /api/administration`: the command line beside a running server. The key is derived from
 * `server.key`, so only who may read the data folder has it.
 */
export async function administer(app: App, request: IncomingMessage): Promise<unknown> {
  const { administrator } = app;
  if (!sameSecret(bearerOf(request) ?? '', app.administrationKey)) {
    throw new HttpError(403, 'notAllowed', 'This is for the owner of the data folder.');
  }
  const asked = await readBody(request, order);
  app.log.info('administration', { order: asked.order });
  return (await carryOut(asked, administrator)) ?? null;
}

function carryOut(asked: Order, administrator: App['administrator']): Promise<unknown> {
  switch (asked.order) {
    case 'createBoard':
      return administrator.createBoard(asked);
    case 'listBoards':
      return administrator.listBoards();
    case 'exportBoard':
      return administrator.exportBoard(asked.board, asked.at);
    case 'deleteBoard':
      return administrator.deleteBoard(asked.board);
    case 'createLink':
      return administrator.createLink(asked.board, asked);
    case 'listLinks':
      return administrator.listLinks(asked.board);
    case 'revokeLink':
      return administrator.revokeLink(asked.board, asked.link);
    case 'backup':
      return administrator.backup(asked.to);
    default:
      return never(asked);
  }
}
