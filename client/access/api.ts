import type { Role } from '../../shared/protocol/awareness.ts';
import type {
  CreateBoardAnswer,
  CreateBoardRequest,
  ErrorAnswer,
  JoinRequest,
  SessionAnswer,
  SessionRequest,
  TemplateSummary,
} from '../../shared/protocol/http.ts';

/** The server said no, or could not be asked. `message` is a sentence for people. */
export class ApiError extends Error {
  /** The server's code, or `offline` when there was no answer at all. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** The built-in starting points. @throws {ApiError} */
export function listTemplates(): Promise<readonly TemplateSummary[]> {
  return call<readonly TemplateSummary[]>('/api/templates');
}

/**
 * Makes a board with its links and join code. @throws {ApiError} with the code `createKey` on a
 * server that asks for a key.
 */
export function createBoard(
  request: CreateBoardRequest,
  serverKey?: string,
): Promise<CreateBoardAnswer> {
  return call<CreateBoardAnswer>('/api/boards', request, serverKey);
}

/** Exchanges a link's secret for a session. @throws {ApiError} */
export function openSession(board: string, request: SessionRequest): Promise<SessionAnswer> {
  return call<SessionAnswer>(`/api/boards/${encodeURIComponent(board)}/sessions`, request);
}

/** Exchanges a join code for a session. @throws {ApiError} */
export function joinByCode(request: JoinRequest): Promise<SessionAnswer> {
  return call<SessionAnswer>('/api/join', request);
}

/** Makes a further link of a board, as its facilitator; answers its whole address. @throws {ApiError} */
export async function createLink(board: string, token: string, role: Role): Promise<string> {
  const path = `/api/boards/${encodeURIComponent(board)}/commands`;
  const { url } = await call<{ url: string }>(path, { command: 'create-link', role }, token);
  return url;
}

async function call<T>(path: string, body?: unknown, token?: string): Promise<T> {
  const response = await ask(path, body, token);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as T;
  const error = (answer as Partial<ErrorAnswer> | undefined)?.error;
  throw new ApiError(
    error?.code ?? `http-${response.status}`,
    error?.message ?? 'The server could not do that. Try again in a moment.',
  );
}

async function ask(path: string, body: unknown, token?: string): Promise<Response> {
  try {
    if (body === undefined) return await fetch(path);
    return await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  } catch {
    throw new ApiError('offline', 'The server cannot be reached. Check the network and try again.');
  }
}
