/** The documents of a board: one for each authority (architecture.md §3). */
export type DocumentKind = 'scenario' | 'comments' | 'session' | 'team';

export interface DocumentAddress {
  readonly board: string;
  readonly kind: DocumentKind;
  /** Of `team` documents. */
  readonly team?: string;
}

const namePattern =
  /^([A-Za-z0-9]{8,40})\.(scenario|comments|session|team)(?:\.([A-Za-z0-9_-]{1,40}))?$/;

/** The name in `/sync/<name>`. */
export function documentName(address: DocumentAddress): string {
  const { board, kind, team } = address;
  return team === undefined ? `${board}.${kind}` : `${board}.${kind}.${team}`;
}

/** Undefined when the text names no document. */
export function parseDocumentName(name: string): DocumentAddress | undefined {
  const match = namePattern.exec(name);
  if (!match) return undefined;
  const [, board = '', kind, team] = match;
  if ((kind === 'team') !== (team !== undefined)) return undefined;
  return { board, kind: kind as DocumentKind, ...(team !== undefined && { team }) };
}
