import type { SqliteDatabase } from './sqlite-database.ts';
import type { StorageError } from './storage.ts';

/** What may be asked of the worker. */
export type CallName = keyof SqliteDatabase;

export interface Call {
  readonly id: number;
  readonly name: CallName;
  readonly args: readonly unknown[];
}

export interface Failure {
  readonly message: string;
  /** SQLite's result code, when it was SQLite that failed. */
  readonly errcode?: number;
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure };

/** The worker's first message. */
export type Opened =
  | { readonly opened: true }
  | { readonly opened: false; readonly reason: StorageError['reason']; readonly message: string };
