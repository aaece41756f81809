/** A connection, as far as its client id goes. */
interface Claimant {
  readonly person: { readonly id: string };
  /** Whether all that it had when it connected is in the document. */
  readonly synced: boolean;
  /** Whether its session is still good, so that the same person may come back with it. */
  readonly mayReturn: boolean;
}

interface Claim<C> {
  /** Who announced the id. */
  readonly participant: string;
  /** The connection that speaks for it now. */
  member: C | undefined;
  /** Of `performance.now()`, when it went away in sync. */
  leftAt: number;
}

/** How long edits under the id of somebody whose connection broke are left to them alone. */
const reservedMs = 60_000;
const claimsKept = 5000;

/**
 * Which connection writes under which Yjs client id. A client announces its own id by its presence.
 * Whoever writes under the id of somebody else who is here forges: both edits would carry the same
 * clock, and one of them would be lost without a trace (reliability.md §2).
 */
export class ClientClaims<C extends Claimant> {
  readonly #claims = new Map<number, Claim<C>>();

  /** Claims an id for a connection. Answers whether it is (now) the connection's own. */
  claim(client: number, member: C): boolean {
    const known = this.#claims.get(client);
    const participant = member.person.id;
    if (known && known.participant !== participant) return false;
    this.#claims.delete(client);
    this.#claims.set(client, { participant, member, leftAt: -Infinity });
    const [oldest] = this.#claims.keys();
    if (this.#claims.size > claimsKept && oldest !== undefined) this.#claims.delete(oldest);
    return true;
  }

  /** The connection that speaks for the id, if one is here. */
  holder(client: number): C | undefined {
    return this.#claims.get(client)?.member;
  }

  /**
   * Whether the id is somebody else's who has just gone away and may be about to bring edits under
   * it. Not for ever: a device may have to bring what another session wrote on it.
   */
  isReserved(client: number, participant: string, now = performance.now()): boolean {
    const claim = this.#claims.get(client);
    if (!claim || claim.member || claim.participant === participant) return false;
    return now - claim.leftAt < reservedMs;
  }

  /** The connection is gone; its id stays the person's while the session lasts. */
  release(client: number, member: C, now = performance.now()): void {
    const claim = this.#claims.get(client);
    if (claim?.member !== member) return;
    claim.member = undefined;
    if (member.synced) claim.leftAt = now;
    if (!member.mayReturn) this.#claims.delete(client);
  }
}
