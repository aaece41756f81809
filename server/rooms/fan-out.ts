import * as Y from 'yjs';
import { after } from '../base/after.ts';
import { encodeUpdate } from './frames.ts';

export interface Receiver {
  send(frame: Uint8Array): void;
}

/** Rooms up to this size gain nothing from merging. */
const smallRoom = 12;
const tickMs = 12;
/** Updates merged into one; merging costs more than linear time. */
const batchLimit = 64;

/**
 * Sends updates to everybody in a room: at once while it is quiet or small, merged per tick as the
 * fan-out grows (architecture.md §4.4). Each frame holds one message, because published
 * y-websocket clients read only the first of several.
 */
export class FanOut<R extends Receiver> {
  readonly #receivers: ReadonlySet<R>;
  #waiting: { readonly update: Uint8Array; readonly from: R | undefined }[] = [];
  #cancelTick: (() => void) | undefined;

  constructor(receivers: ReadonlySet<R>) {
    this.#receivers = receivers;
  }

  /** Everybody but `from` gets the update. */
  send(update: Uint8Array, from: R | undefined): void {
    if (this.#receivers.size <= smallRoom) {
      this.#deliver(update, from);
      return;
    }
    this.#waiting.push({ update, from });
    if (this.#waiting.length >= batchLimit) this.#flush();
    if (this.#cancelTick) return;
    this.#flush();
    this.#cancelTick = after(tickMs, () => {
      this.#cancelTick = undefined;
      this.#flush();
    });
  }

  /** Sends what waits now, so that a newcomer is not sent it twice. */
  flush(): void {
    this.#flush();
  }

  destroy(): void {
    this.#cancelTick?.();
  }

  #flush(): void {
    const [first, ...others] = this.#waiting;
    this.#waiting = [];
    if (!first) return;
    if (others.every(({ from }) => from === first.from)) {
      const updates = [first, ...others].map(({ update }) => update);
      this.#deliver(updates.length === 1 ? first.update : Y.mergeUpdates(updates), first.from);
      return;
    }
    // An author who gets its own part back finds nothing new in it.
    this.#deliver(Y.mergeUpdates([first, ...others].map(({ update }) => update)), undefined);
  }

  #deliver(update: Uint8Array, from: R | undefined): void {
    const frame = encodeUpdate(update);
    for (const receiver of this.#receivers) if (receiver !== from) receiver.send(frame);
  }
}
