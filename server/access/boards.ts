import { newId } from '../../shared/base/ids.ts';
import type { Role } from '../../shared/protocol/awareness.ts';
import type { CodeRecord, LinkRecord, Storage } from '../storage/storage.ts';
import { AccessError } from './access-error.ts';
import { newJoinCode } from './join-code.ts';
import { hashSecret, newBoardId, newSecret } from './secrets.ts';
import type { ServerKey } from './server-key.ts';

/** A link as it is handed out: the only moment at which its secret exists outside its owner's hands. */
export interface FreshLink {
  readonly link: LinkRecord;
  readonly secret: string;
}

export interface FreshBoard {
  readonly board: string;
  readonly secrets: Readonly<Record<'facilitate' | 'edit' | 'view', string>>;
  readonly code: string;
}

/** Makes boards, and the links and codes that open them. */
export class Boards {
  readonly #storage: Storage;
  readonly #key: ServerKey;

  constructor(storage: Storage, key: ServerKey) {
    this.#storage = storage;
    this.#key = key;
  }

  /** A board with one link of each kind and an open join code. `documents` gives the first contents by document name. */
  async create(
    documents: (board: string) => ReadonlyMap<string, Uint8Array>,
    now = new Date(),
  ): Promise<FreshBoard> {
    const board = newBoardId();
    const created = now.toISOString();
    const facilitate = freshLink(board, 'facilitate', 'Facilitators', now);
    const edit = freshLink(board, 'edit', 'Editors', now);
    const view = freshLink(board, 'view', 'Viewers', now);
    const code = newJoinCode();
    await this.#storage.createBoard({
      board: { id: board, created },
      links: [facilitate.link, edit.link, view.link],
      code: this.#codeRecord(board, code),
      documents: documents(board),
    });
    const secrets = { facilitate: facilitate.secret, edit: edit.secret, view: view.secret };
    return { board, secrets, code };
  }

  async createLink(board: string, role: Role, label: string, team?: string): Promise<FreshLink> {
    const fresh = freshLink(board, role, label, new Date(), team);
    await this.#storage.addLink(fresh.link);
    return fresh;
  }

  links(board: string): Promise<readonly LinkRecord[]> {
    return this.#storage.links(board);
  }

  /** @throws {AccessError} `noSuchLink` */
  async revokeLink(board: string, link: string): Promise<void> {
    const revoked = await this.#storage.revokeLink(board, link, new Date().toISOString());
    if (!revoked) throw new AccessError('noSuchLink');
  }

  /** The open join code; undefined when it is closed. */
  async code(board: string): Promise<string | undefined> {
    const record = await this.#storage.code(board);
    return record && this.#key.open(record.sealed);
  }

  /** A new join code; the former one stops working. */
  async rotateCode(board: string): Promise<string> {
    const code = newJoinCode();
    await this.#storage.setCode(board, this.#codeRecord(board, code));
    return code;
  }

  async closeCode(board: string): Promise<void> {
    await this.#storage.setCode(board, undefined);
  }

  #codeRecord(board: string, code: string): CodeRecord {
    return { board, hash: this.#key.hash(code), sealed: this.#key.seal(code) };
  }
}

function freshLink(board: string, role: Role, label: string, now: Date, team?: string): FreshLink {
  const secret = newSecret();
  const link: LinkRecord = {
    id: newId(),
    board,
    hash: hashSecret(secret),
    role,
    label,
    ...(team !== undefined && { team }),
    created: now.toISOString(),
  };
  return { link, secret };
}
