import { newId } from '../../shared/base/ids.ts';
import type { Role } from '../../shared/protocol/awareness.ts';
import type { SessionRecord, Storage } from '../storage/storage.ts';
import { AccessError } from './access-error.ts';
import { colourOf } from './colours.ts';
import { readJoinCode } from './join-code.ts';
import { hashSecret, newSecret } from './secrets.ts';
import type { ServerKey } from './server-key.ts';
import { TryLimit } from './try-limit.ts';

/** How long a session lasts: a workshop day. */
const sessionMs = 12 * 3_600_000;

export interface FreshSession {
  readonly session: SessionRecord;
  /** Handed to the client once; only its hash is kept. */
  readonly token: string;
}

/** Exchanges links and codes for sessions, and recognises their tokens. */
export class Sessions {
  readonly #storage: Storage;
  readonly #key: ServerKey;
  readonly #keyTries = new TryLimit();
  readonly #codeTries = new TryLimit();

  constructor(storage: Storage, key: ServerKey) {
    this.#storage = storage;
    this.#key = key;
  }

  /**
   * Opens a session with a link's secret. A wrong board and a wrong secret are answered alike, and
   * a true secret is never refused for somebody else's failed tries from the same address.
   * @throws {AccessError} `badKey`, `tooManyTries`
   */
  async openByKey(
    request: { board: string; key: string; name: string; team?: string | undefined },
    address: string,
  ): Promise<FreshSession> {
    const link = await this.#storage.linkByHash(hashSecret(request.key));
    const team = link?.team ?? (link?.role === 'facilitate' ? request.team : undefined);
    if (
      link?.board !== request.board ||
      link.revoked !== undefined ||
      (request.team !== undefined && request.team !== team)
    ) {
      throw this.#fail(this.#keyTries, address, 'badKey');
    }
    return this.#open(request.board, request.name, link.role, { link: link.id, team });
  }

  /** Opens a session with the join code, as an editor. @throws {AccessError} `badCode`, `tooManyTries` */
  async openByCode(typed: string, name: string, address: string): Promise<FreshSession> {
    const code = readJoinCode(typed);
    const record = code && (await this.#storage.codeByHash(this.#key.hash(code)));
    if (!record) throw this.#fail(this.#codeTries, address, 'badCode');
    // Asked after the look-up, so that many tries at once gain nothing.
    if (this.#codeTries.blocked(address)) throw new AccessError('tooManyTries');
    return this.#open(record.board, name, 'edit', {});
  }

  /** @throws {AccessError} `badToken` when it is unknown, ended or expired. */
  async byToken(token: string, now = new Date()): Promise<SessionRecord> {
    const session = await this.#storage.sessionByHash(hashSecret(token));
    if (!session || hasExpired(session, now)) throw new AccessError('badToken');
    return session;
  }

  async #open(
    board: string,
    name: string,
    role: Role,
    extra: { link?: string; team?: string | undefined },
  ): Promise<FreshSession> {
    const token = newSecret();
    const now = Date.now();
    const session: SessionRecord = {
      hash: hashSecret(token),
      board,
      participant: newId(),
      name,
      colour: colourOf(await this.#storage.participants(board)),
      role,
      ...(extra.team !== undefined && { team: extra.team }),
      ...(extra.link !== undefined && { link: extra.link }),
      created: new Date(now).toISOString(),
      expires: new Date(now + sessionMs).toISOString(),
    };
    await this.#storage.addSession(session);
    return { session, token };
  }

  #fail(tries: TryLimit, address: string, reason: 'badKey' | 'badCode'): AccessError {
    const blocked = tries.blocked(address);
    tries.failed(address);
    return new AccessError(blocked ? 'tooManyTries' : reason);
  }
}

export function hasExpired(session: SessionRecord, now = new Date()): boolean {
  return session.expires <= now.toISOString();
}
