import type { SessionAnswer } from '../../shared/protocol/http.ts';
import { forget, keep, readKept } from './device-store.ts';

const keyOf = (board: string) => `parley:session:${board}`;

/** Keeps a session on this device, so that the board page (and a reload of it) opens without asking again. */
export function keepSession(session: SessionAnswer): void {
  keep(keyOf(session.board), session);
}

/** The session that this device holds for the board, unless it has expired. */
export function keptSession(board: string, now = Date.now()): SessionAnswer | undefined {
  const session = lastSession(board);
  return session && Date.parse(session.expiresAt) > now ? session : undefined;
}

/** The same even when it has expired: it still names the documents, so the device's copy opens offline. */
export function lastSession(board: string): SessionAnswer | undefined {
  const value = readKept(keyOf(board));
  return isSession(value) && value.board === board ? value : undefined;
}

/** After the server has refused it. */
export function forgetSession(board: string): void {
  forget(keyOf(board));
}

function isSession(value: unknown): value is SessionAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { token, board, expiresAt, documents } = value as Partial<Record<string, unknown>>;
  return (
    typeof token === 'string' &&
    typeof board === 'string' &&
    typeof expiresAt === 'string' &&
    typeof documents === 'object' &&
    documents !== null
  );
}
