interface Claim<C> {
  /** Who announced the id. */
  readonly participant: string;
  /** The connection that speaks for it now. */
  member: C | undefined;
  /** Of `performance.now()`, when it went away. */
  leftAt: number;
}

/** How long an id stays reserved for somebody whose connection broke. */
const reservedMs = 60_000;
const claimsKept = 5000;

/**
 * Which connection writes under which Yjs client id. A client announces its own id by its presence.
 * Whoever writes under the id of somebody else who is here forges: both edits would carry the same
 * clock, and one of them would be lost without a trace (reliability.md §2).
 */
export class ClientClaims<C extends { readonly person: { readonly id: string } }> {
  readonly #claims = new Map<number, Claim<C>>();

  /** Claims an id for a connection. Answers whether it is (now) the connection's own. */
  claim(client: number, member: C, now = performance.now()): boolean {
    const known = this.#claims.get(client);
    const participant = member.person.id;
    if (known && known.participant !== participant && this.#isHeld(known, now)) return false;
    this.#claims.delete(client);
    this.#claims.set(client, { participant, member, leftAt: now });
    const [oldest] = this.#claims.keys();
    if (this.#claims.size > claimsKept && oldest !== undefined) this.#claims.delete(oldest);
    return true;
  }

  /** The connection that speaks for the id, if one is here. */
  holder(client: number): C | undefined {
    return this.#claims.get(client)?.member;
  }

  /** The connection is gone; its id stays reserved for its return. */
  release(client: number, member: C, now = performance.now()): void {
    const claim = this.#claims.get(client);
    if (claim?.member !== member) return;
    claim.member = undefined;
    claim.leftAt = now;
  }

  #isHeld(claim: Claim<C>, now: number): boolean {
    return claim.member !== undefined || now - claim.leftAt < reservedMs;
  }
}
