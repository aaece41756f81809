import type { Role } from '../../shared/protocol/awareness.ts';
import { keep, readKept } from './device-store.ts';

/** A board that was opened on this device. Links are those that this device was given; each opens the board with its right. */
export interface RecentRoom {
  readonly board: string;
  readonly title: string;
  readonly role: Role;
  /** ISO time of the last visit. */
  readonly at: string;
  readonly links: Partial<Record<Role, string>>;
  readonly code?: string;
}

const key = 'parley:rooms';
const roomsKept = 24;

/** Newest first. */
export function recentRooms(): readonly RecentRoom[] {
  const value = readKept(key);
  return Array.isArray(value) ? value.filter(isRoom) : [];
}

/** What this device knows of the board. */
export function recentRoom(board: string): RecentRoom | undefined {
  return recentRooms().find((room) => room.board === board);
}

/** Puts the room first; links and code that are not given stay as they were. */
export function rememberRoom(
  room: Omit<RecentRoom, 'at' | 'links'> & { readonly links?: RecentRoom['links'] },
  now = new Date(),
): void {
  const before = recentRoom(room.board);
  const entry: RecentRoom = {
    ...before,
    ...room,
    links: { ...before?.links, ...room.links },
    at: now.toISOString(),
  };
  const others = recentRooms().filter(({ board }) => board !== room.board);
  keep(key, [entry, ...others].slice(0, roomsKept));
}

/** Takes the room off this device's list; the board itself stays. */
export function forgetRoom(board: string): void {
  keep(
    key,
    recentRooms().filter((room) => room.board !== board),
  );
}

function isRoom(value: unknown): value is RecentRoom {
  if (typeof value !== 'object' || value === null) return false;
  const { board, title, at, links } = value as Partial<Record<string, unknown>>;
  return (
    typeof board === 'string' &&
    typeof title === 'string' &&
    typeof at === 'string' &&
    typeof links === 'object' &&
    links !== null
  );
}
