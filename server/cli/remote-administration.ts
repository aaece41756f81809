import type { CreateBoardAnswer, ErrorAnswer, LinkSummary } from '../../shared/protocol/http.ts';
import type { Administration, BoardSummary } from '../http/administration.ts';
import type { Order } from '../http/administer.ts';
import { HttpError } from '../http/http-error.ts';

/** Orders to a running server. @throws {HttpError} what the server said */
export function remoteAdministration(address: string, key: string): Administration {
  const send = async <T>(order: Order): Promise<T> => {
    const response = await fetch(`${address}/api/administration`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(order),
    }).catch(() => {
      throw new HttpError(503, 'unreachable', `The server at ${address} does not answer.`);
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer as T;
    const { error } = answer as ErrorAnswer;
    throw new HttpError(response.status, error.code, error.message);
  };
  return {
    createBoard: (request) => send<CreateBoardAnswer>({ ...request, order: 'createBoard' }),
    listBoards: () => send<readonly BoardSummary[]>({ order: 'listBoards' }),
    exportBoard: (board, at) =>
      send<string>({ order: 'exportBoard', board, ...(at !== undefined && { at }) }),
    deleteBoard: (board) => send({ order: 'deleteBoard', board }),
    createLink: (board, link) =>
      send<LinkSummary & { url: string }>({ ...link, order: 'createLink', board }),
    listLinks: (board) => send<readonly LinkSummary[]>({ order: 'listLinks', board }),
    revokeLink: (board, link) => send({ order: 'revokeLink', board, link }),
    backup: (to) => send({ order: 'backup', to }),
  };
}
