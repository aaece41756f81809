/**
 * Which of this browser's edits the server has on disk. The socket counts the update frames that it
 * sends from 1; `saved(n)` covers the first n of them (interfaces.md, Sync). Frames die with their
 * connection, edits do not: they go out again in the next connection's sync step 2.
 */
export class SaveLedger {
  /** Edits that no frame of the present connection carries. */
  #unsent = 0;
  #inFlight: { readonly frame: number; readonly edits: number }[] = [];

  /** Edits that are not known to be on the server's disk. */
  get waiting(): number {
    return this.#inFlight.reduce((sum, { edits }) => sum + edits, this.#unsent);
  }

  /** `edits` were made here; `frame` carried them, or null when there was no connection. */
  edited(frame: number | null, edits = 1): void {
    if (frame === null) this.#unsent += edits;
    else this.#inFlight.push({ frame, edits });
  }

  /** A sync step 2 went out as `frame`: it holds everything that the server lacks. */
  sentAll(frame: number): void {
    if (this.#unsent > 0) this.#inFlight.push({ frame, edits: this.#unsent });
    this.#unsent = 0;
  }

  /** The first `frames` update frames of this connection are on disk. */
  saved(frames: number): void {
    this.#inFlight = this.#inFlight.filter(({ frame }) => frame > frames);
  }

  /** The connection is gone, and with it the promise of `saved` for what was under way. */
  disconnected(): void {
    this.#unsent = this.waiting;
    this.#inFlight = [];
  }
}
