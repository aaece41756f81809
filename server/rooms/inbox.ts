import { limits } from '../../shared/base/limits.ts';
import { after } from '../base/after.ts';
import { TokenBucket } from '../base/token-bucket.ts';

/** How long a client may be slowed down before it counts as a flood. */
const patienceMs = 5000;
/** How long it must then keep to the rate to count as honest again. */
const calmMs = 1000;

interface Pausable {
  pause(): void;
  resume(): void;
}

export interface InboxOptions {
  readonly handle: (frame: Uint8Array) => void;
  /** The client went on being too fast. */
  readonly onFlood: () => void;
}

/**
 * Takes frames in order and at a bounded rate: a client that sends too many updates is first slowed
 * down by not reading its socket, so that TCP pushes back, and given up only when that goes on.
 */
export class Inbox {
  readonly #wire: Pausable;
  readonly #options: InboxOptions;
  readonly #updates = new TokenBucket(limits.updatesPerSecond, limits.updateBurst);
  #waiting: { readonly frame: Uint8Array; readonly counts: boolean }[] = [];
  #slowSince = -Infinity;
  /** When it was last slowed down. */
  #slowAt = -Infinity;
  #cancel: (() => void) | undefined;

  constructor(wire: Pausable, options: InboxOptions) {
    this.#wire = wire;
    this.#options = options;
  }

  /** `counts`: whether the frame is an update, which is what the rate is about. */
  add(frame: Uint8Array, counts: boolean): void {
    if (this.#waiting.length > 0 || (counts && !this.#updates.take())) {
      this.#waiting.push({ frame, counts });
      this.#slowDown();
    } else this.#options.handle(frame);
  }

  destroy(): void {
    this.#cancel?.();
    this.#waiting = [];
  }

  #slowDown(): void {
    if (this.#cancel) return;
    const now = performance.now();
    // What waits in the socket comes at once when it is read again: that is the same flood.
    if (now - this.#slowAt > calmMs) this.#slowSince = now;
    this.#slowAt = now;
    this.#wire.pause();
    this.#cancel = after(Math.max(1, this.#updates.waitMs()), () => {
      this.#cancel = undefined;
      this.#goOn();
    });
  }

  #goOn(): void {
    this.#slowAt = performance.now();
    if (this.#slowAt - this.#slowSince > patienceMs) {
      this.#options.onFlood();
      return;
    }
    let next = this.#waiting[0];
    while (next && (!next.counts || this.#updates.take())) {
      this.#waiting.shift();
      this.#options.handle(next.frame);
      next = this.#waiting[0];
    }
    if (next) this.#slowDown();
    else this.#wire.resume();
  }
}
