import * as Y from 'yjs';
import { encodeSyncStep2, encodeUpdate } from './frames.ts';

/** A snapshot this old is still sent, followed by what came since. */
const reuseMs = 250;
const tailLimit = 64;

/**
 * The whole document as one frame that all newcomers share: fifty people who join at once cost one
 * encoding, not fifty (architecture.md §4.4).
 */
export class Snapshot {
  readonly #doc: Y.Doc;
  #cached: { readonly frame: Uint8Array; readonly at: number } | undefined;
  #tail: Uint8Array[] = [];

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The document has changed by `update`. */
  note(update: Uint8Array): void {
    if (!this.#cached) return;
    this.#tail.push(update);
    if (this.#tail.length > tailLimit) this.#forget();
  }

  /** Frames that bring an empty document to the present state: one step 2, then at most one update. */
  frames(now = performance.now()): Uint8Array[] {
    if (this.#cached && this.#tail.length > 0 && now - this.#cached.at > reuseMs) this.#forget();
    if (!this.#cached) {
      const frame = encodeSyncStep2(Y.encodeStateAsUpdate(this.#doc));
      this.#cached = { frame, at: now };
    }
    const { frame } = this.#cached;
    return this.#tail.length === 0 ? [frame] : [frame, encodeUpdate(Y.mergeUpdates(this.#tail))];
  }

  #forget(): void {
    this.#cached = undefined;
    this.#tail = [];
  }
}
