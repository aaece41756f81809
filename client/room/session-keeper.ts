import type { Role } from '../../shared/protocol/awareness.ts';
import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { ApiError, joinByCode, openSession } from '../access/api.ts';
import { boardPath, secretOf } from '../access/board-link.ts';
import { recentRoom, rememberRoom } from '../access/recent-rooms.ts';
import { keepSession, lastSession } from '../access/session-store.ts';

export interface SessionRequest {
  readonly board: string;
  /** The secret of the link that is being opened now, if one is. */
  readonly secret?: string | undefined;
  /** Asked for only when a new session is needed. */
  readonly name: string;
}

/** Who this browser is on the board, kept on the device so that the address alone comes back. */
export interface SessionKeeper {
  current(): SessionAnswer;
  /** Gets a new one by the link or code that is remembered, waiting for the server as long as it takes. False when the server says no. */
  renew(): Promise<boolean>;
}

const noWay = 'This device does not know the board. Open the link you were given, or use its code.';
const cutOff =
  'This link is not complete. Copy the whole of it once more, or use the board’s code.';
const firstPauseMs = 500;
const maxPauseMs = 8_000;

/** The session that this device holds when the same link is opened again, else a new one. @throws {ApiError} */
export async function keepSessionOf(request: SessionRequest): Promise<SessionKeeper> {
  const { board, name } = request;
  const secret = request.secret ?? rememberedSecret(board);
  const sameDoor = request.secret === undefined || request.secret === rememberedSecret(board);

  async function fresh(): Promise<SessionAnswer> {
    const code = recentRoom(board)?.code;
    if (secret === undefined && code === undefined) throw new ApiError('no-way', noWay);
    const session =
      secret === undefined
        ? await joinByCode({ code: code ?? '', name })
        : await openByLink(board, secret, name);
    keepSession(session);
    rememberVisit(session, secret);
    return session;
  }

  let current = (sameDoor ? lastSession(board) : undefined) ?? (await fresh());
  rememberVisit(current, secret);
  return {
    current: () => current,
    renew: async () => {
      for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, maxPauseMs)) {
        try {
          current = await fresh();
          return true;
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          if (!mayPass(error)) return false;
        }
        const waitMs = pauseMs;
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    },
  };
}

/** Whether the same request may succeed later: nobody answered, or something between did. */
export function mayPass(error: ApiError): boolean {
  return error.code === 'offline' || error.code.startsWith('http-5');
}

/** The strongest link that this device was given for the board. */
function rememberedSecret(board: string): string | undefined {
  const room = recentRoom(board);
  const link = room?.links[room.role];
  return link === undefined ? undefined : secretOf(new URL(link, location.origin).hash);
}

function rememberVisit(session: SessionAnswer, secret: string | undefined): void {
  const { board, role, code } = session;
  const links: Partial<Record<Role, string>> =
    secret === undefined ? {} : { [role]: `${location.origin}${boardPath(board)}#k=${secret}` };
  const title = recentRoom(board)?.title ?? '';
  rememberRoom({ board, title, role, links, ...(code === undefined ? {} : { code }) });
}

/** A link that lost its end on the way does not even look like one to the server. */
async function openByLink(board: string, key: string, name: string): Promise<SessionAnswer> {
  try {
    return await openSession(board, { key, name });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'badRequest') throw error;
    throw new ApiError(error.code, cutOff);
  }
}
