import type { SessionAnswer } from '../../shared/protocol/http.ts';

/** What this device remembers of a board, so that its address alone opens it again. */
export interface RememberedBoard {
  readonly board: string;
  readonly name: string;
  readonly title?: string;
  /** ISO time of the last visit. */
  readonly openedAt: string;
  /** The secret of its link; opens a new session when the old one has expired. */
  readonly key?: string;
  /** The join code it was entered with, for the same purpose. */
  readonly code?: string;
  readonly session?: SessionAnswer;
  /** On the device that made the board: its links by right. */
  readonly links?: { readonly facilitate: string; readonly edit: string; readonly view: string };
}

/** The part of `localStorage` that memory needs. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'parley:board:';
const nameKey = 'parley:name';

/** Adds to what is remembered of the board. A full or forbidden storage only forgets. */
export function rememberBoard(
  memory: Memory,
  news: Partial<RememberedBoard> & Pick<RememberedBoard, 'board'>,
): void {
  const known = recallBoard(memory, news.board);
  const openedAt = new Date().toISOString();
  const next: RememberedBoard = { name: '', ...known, openedAt, ...news };
  try {
    memory.setItem(prefix + news.board, JSON.stringify(next));
    if (news.name) memory.setItem(nameKey, news.name);
  } catch {
    // The board still opens; only this device will not know it tomorrow.
  }
}

export function recallBoard(memory: Memory, board: string): RememberedBoard | undefined {
  try {
    const value: unknown = JSON.parse(memory.getItem(prefix + board) ?? 'null');
    if (typeof value !== 'object' || value === null || !('board' in value)) return undefined;
    return value as RememberedBoard;
  } catch {
    return undefined;
  }
}

export function forgetBoard(memory: Memory, board: string): void {
  memory.removeItem(prefix + board);
}

/** Boards opened on this device, the latest first. */
export function recentBoards(memory: Memory): RememberedBoard[] {
  const keys = Array.from({ length: memory.length }, (_, index) => memory.key(index));
  return keys
    .flatMap((key) => (key?.startsWith(prefix) ? [key.slice(prefix.length)] : []))
    .flatMap((board) => recallBoard(memory, board) ?? [])
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
}

/** The name last given on this device, or ''. */
export function rememberedName(memory: Pick<Storage, 'getItem'>): string {
  try {
    return memory.getItem(nameKey) ?? '';
  } catch {
    return '';
  }
}
