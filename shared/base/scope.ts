/** Collects the ways to stop what was set up, so that one call tears all of it down in reverse order. */
export class Scope {
  #stops: (() => void)[] = [];
  #closed = false;

  /** Runs `stop` when the scope closes; at once if it already has. */
  onClose(stop: () => void): void {
    if (this.#closed) stop();
    else this.#stops.push(stop);
  }

  /** Keeps `thing` for the scope's life. */
  own<T extends { destroy(): unknown }>(thing: T): T {
    this.onClose(() => {
      thing.destroy();
    });
    return thing;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Safe to call twice. */
  close(): void {
    this.#closed = true;
    const stops = this.#stops;
    this.#stops = [];
    for (const stop of stops.toReversed()) stop();
  }
}
