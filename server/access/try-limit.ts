import { TokenBucket } from '../base/token-bucket.ts';

/** Failed tries of one address: ten at once, then one each six seconds. */
const burst = 10;
const perSecond = 1 / 6;
/** Addresses remembered; beyond it the oldest is forgotten, so memory stays bounded. */
const addressesKept = 10_000;

/** Slows down guessing. Successes cost nothing, so a room full of people behind one address gets in. */
export class TryLimit {
  readonly #buckets = new Map<string, TokenBucket>();

  /** Whether this address has failed too often to try again now. */
  blocked(address: string): boolean {
    return (this.#buckets.get(address)?.waitMs() ?? 0) > 0;
  }

  failed(address: string): void {
    const bucket = this.#buckets.get(address) ?? new TokenBucket(perSecond, burst);
    this.#buckets.delete(address);
    this.#buckets.set(address, bucket);
    bucket.take();
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > addressesKept && oldest !== undefined) this.#buckets.delete(oldest);
  }
}
