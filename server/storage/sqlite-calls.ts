import type { SqliteDatabase } from './sqlite-database.ts';
import type { StorageError } from './storage.ts';

/** The parts of the database, and what may be asked of each. */
export type Part = keyof SqliteDatabase;
export type Method<P extends Part> = keyof SqliteDatabase[P] & string;
export type ArgsOf<F> = F extends (...args: infer Args) => unknown ? Args : never;
export type ResultOf<F> = F extends (...args: never[]) => infer Result ? Awaited<Result> : never;

export interface Call {
  readonly id: number;
  readonly part: Part;
  readonly name: string;
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
