import type { IncomingMessage } from 'node:http';
import { documentName } from '../../shared/protocol/documents.ts';
import { joinRequest, sessionRequest } from '../../shared/protocol/http.ts';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { can } from '../access/policy.ts';
import type { FreshSession } from '../access/sessions.ts';
import type { App } from './app.ts';
import { readBody } from './read-body.ts';

/** `POST /api/boards/<id>/sessions` */
export async function openSession(
  app: App,
  request: IncomingMessage,
  board: string,
): Promise<SessionAnswer> {
  const body = await readBody(request, sessionRequest);
  return answer(app, await app.sessions.openByKey({ ...body, board }, addressOf(request)));
}

/** `POST /api/join` */
export async function join(app: App, request: IncomingMessage): Promise<SessionAnswer> {
  const { code, name } = await readBody(request, joinRequest);
  return answer(app, await app.sessions.openByCode(code, name, addressOf(request)));
}

async function answer(app: App, { session, token }: FreshSession): Promise<SessionAnswer> {
  const { board, participant, name, colour, role, team, expires } = session;
  const code = can(role, 'session', 'invite') ? await app.boards.code(board) : undefined;
  app.log.info('session opened', { board, participant, role });
  return {
    token,
    board,
    participant,
    name,
    colour,
    role,
    documents: {
      scenario: documentName({ board, kind: 'scenario' }),
      comments: documentName({ board, kind: 'comments' }),
      session: documentName({ board, kind: 'session' }),
      ...(team !== undefined && { team: documentName({ board, kind: 'team', team }) }),
    },
    expiresAt: expires,
    ...(code !== undefined && { code }),
  };
}

function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? '';
}
