import type { Role } from '../../shared/protocol/awareness.ts';
import type { BoardRecord, CodeRecord, LinkRecord, SessionRecord } from './storage.ts';

/** A row as SQLite answers it; the tables are STRICT, so the columns hold what the schema says. */
export type Row = Readonly<Record<string, unknown>>;

export function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

export function boardOf(row: Row): BoardRecord {
  return { id: String(row.id), created: String(row.created) };
}

export function linkOf(row: Row): LinkRecord {
  return {
    id: String(row.id),
    board: String(row.board),
    hash: String(row.hash),
    role: row.role as Role,
    label: String(row.label),
    ...optional('team', row.team),
    created: String(row.created),
    ...optional('revoked', row.revoked),
  };
}

export function codeOf(row: Row): CodeRecord {
  return { board: String(row.board), hash: String(row.hash), sealed: String(row.sealed) };
}

export function sessionOf(row: Row): SessionRecord {
  return {
    hash: String(row.hash),
    board: String(row.board),
    participant: String(row.participant),
    name: String(row.name),
    colour: String(row.colour),
    role: row.role as Role,
    ...optional('team', row.team),
    ...optional('link', row.link),
    created: String(row.created),
    expires: String(row.expires),
  };
}

function optional<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  return typeof value === 'string' ? ({ [key]: value } as Record<K, string>) : {};
}
