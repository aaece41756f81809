import type { Role } from '../../shared/protocol/awareness.ts';

/** One board; its documents are named after it. */
export interface BoardRecord {
  readonly id: string;
  /** ISO time. */
  readonly created: string;
}

/** A capability: whoever knows the secret may open the board with this role. */
export interface LinkRecord {
  readonly id: string;
  readonly board: string;
  /** SHA-256 of the secret, in hex; the secret itself is stored nowhere. */
  readonly hash: string;
  readonly role: Role;
  readonly label: string;
  readonly team?: string;
  /** ISO times. */
  readonly created: string;
  readonly revoked?: string;
}

/** The six-character code that opens a board with the edit role. */
export interface CodeRecord {
  readonly board: string;
  /** Keyed hash that finds the board; the code itself stands only in `sealed`. */
  readonly hash: string;
  /** The code, encrypted with the server's own key, so that facilitators can be shown it again. */
  readonly sealed: string;
}

/** One person's access to one board. */
export interface SessionRecord {
  /** SHA-256 of the token, in hex. */
  readonly hash: string;
  readonly board: string;
  readonly participant: string;
  readonly name: string;
  readonly colour: string;
  readonly role: Role;
  readonly team?: string;
  /** The link it was opened with; none when it was opened with the join code. */
  readonly link?: string;
  /** ISO times. */
  readonly created: string;
  readonly expires: string;
}

export interface StoredUpdate {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** Everything needed to build a document: the newest checkpoint and the log after it. */
export interface StoredDocument {
  readonly checkpoint?: { readonly seq: number; readonly state: Uint8Array };
  readonly updates: readonly StoredUpdate[];
  /** Bytes of the log that were damaged and left out; 0 on a sound disk. */
  readonly damagedBytes: number;
}

export interface NewBoard {
  readonly board: BoardRecord;
  readonly links: readonly LinkRecord[];
  readonly code: CodeRecord;
  /** First contents of its documents, by document name. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

/**
 * What the server keeps. Every promise resolves after the disk has it: a power cut does not undo
 * it. Calls are carried out in the order in which they were made.
 */
export interface Storage {
  /** Appends one update to a document's log and answers its sequence number. */
  append(document: string, actor: string, bytes: Uint8Array): Promise<number>;
  /** Resolves when everything appended before is on disk. */
  flushed(): Promise<void>;
  /** The document as it is, or as it was after update `until`. */
  load(document: string, until?: number): Promise<StoredDocument>;
  /** The number of the last update that was stored by an ISO time; 0 when there was none. */
  seqAt(document: string, time: string): Promise<number>;
  /** Keeps the state after update `seq`, so that loading need not read the log before it. */
  checkpoint(document: string, seq: number, state: Uint8Array): Promise<void>;

  createBoard(board: NewBoard): Promise<void>;
  boards(): Promise<readonly BoardRecord[]>;
  board(id: string): Promise<BoardRecord | undefined>;
  /** Removes the board, its links, sessions, code and the logs of all its documents. */
  deleteBoard(id: string): Promise<void>;

  addLink(link: LinkRecord): Promise<void>;
  links(board: string): Promise<readonly LinkRecord[]>;
  linkByHash(hash: string): Promise<LinkRecord | undefined>;
  /** Marks the link as revoked and ends its sessions. Answers whether there was such a link. */
  revokeLink(board: string, id: string, at: string): Promise<boolean>;

  /** Replaces the board's join code; undefined closes it. */
  setCode(board: string, code: CodeRecord | undefined): Promise<void>;
  code(board: string): Promise<CodeRecord | undefined>;
  codeByHash(hash: string): Promise<CodeRecord | undefined>;

  addSession(session: SessionRecord): Promise<void>;
  sessionByHash(hash: string): Promise<SessionRecord | undefined>;
  /** How many people have opened the board so far. */
  participants(board: string): Promise<number>;
  endSessionsBefore(time: string): Promise<void>;

  /** Whether the disk had no space at the last write; appended updates then wait until it has. */
  isFull(): boolean;
  /** Milliseconds that the oldest update has been waiting for the disk; 0 when none waits. */
  queueAgeMs(): number;
  /** Writes what is queued, then lets go of the data. */
  close(): Promise<void>;
}

/** Storage in one folder, held by this process alone. */
export interface EmbeddedStorage extends Storage {
  /** Copies everything, as of one moment, to a new file; goes on storing meanwhile. */
  backup(to: string): Promise<void>;
}

/** The disk has no space: what was asked is not done, and may be asked again. */
export class StorageFull extends Error {
  constructor() {
    super('The disk of the server is full. Nothing was changed.');
    this.name = 'StorageFull';
  }
}

/** The data folder cannot be used; the message says why and what to do. */
export class StorageError extends Error {
  readonly reason: 'held' | 'newer' | 'broken';

  constructor(reason: StorageError['reason'], message: string) {
    super(message);
    this.name = 'StorageError';
    this.reason = reason;
  }
}
