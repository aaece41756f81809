import type { IncomingMessage } from 'node:http';
import { AccessError } from '../access/access-error.ts';
import type { Sessions } from '../access/sessions.ts';
import type { SessionRecord } from '../storage/storage.ts';

/** The token of `Authorization: Bearer <token>`. */
export function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** The session that the request carries, if it is one of this board. @throws {AccessError} `badToken` */
export async function sessionOf(
  request: IncomingMessage,
  sessions: Sessions,
  board: string,
): Promise<SessionRecord> {
  const token = bearerOf(request);
  if (token === undefined) throw new AccessError('badToken');
  const session = await sessions.byToken(token);
  if (session.board !== board) throw new AccessError('badToken');
  return session;
}
