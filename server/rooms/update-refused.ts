/** Why an update was refused before it touched a document; for the log, and for tests. */
export type RefusalCause =
  | 'malformed'
  | 'trailing-bytes'
  | 'too-many-structs'
  | 'too-many-clients'
  | 'too-deep'
  | 'too-big'
  | 'empty-struct'
  | 'forbidden-content'
  | 'forbidden-key'
  | 'unknown-root'
  | 'no-key'
  | 'circular'
  | 'torn'
  | 'gap'
  | 'forged'
  | 'board-full'
  | 'failed';

/** Thrown by the guard; nothing of the update is kept. */
export class UpdateRefused extends Error {
  override readonly cause: RefusalCause;

  constructor(cause: RefusalCause) {
    super(cause);
    this.name = 'UpdateRefused';
    this.cause = cause;
  }
}
