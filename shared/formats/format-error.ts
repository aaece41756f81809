/** Why a file cannot be read. */
export type FormatErrorCode =
  | 'notText'
  | 'wrongFormat'
  | 'newerVersion'
  | 'tooBig'
  | 'tooDeep'
  | 'badId'
  | 'badKind'
  | 'badNumber'
  | 'badShape';

/** Thrown by every reader of this folder; nothing has been kept of the input then. */
export class FormatError extends Error {
  readonly code: FormatErrorCode;
  /** Where in the input: `nodes.talks.leak.yes`, `line 12`; '' for the whole. */
  readonly place: string;

  constructor(code: FormatErrorCode, message: string, place = '') {
    super(place === '' ? message : `${place}: ${message}`);
    this.name = 'FormatError';
    this.code = code;
    this.place = place;
  }
}
