interface Waiting<T, R> {
  readonly item: T;
  /** Of `performance.now()`. */
  readonly since: number;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * While one commit is under way the next batch gathers, so that many writers share one fsync.
 * `commit` answers one result for each item, in order.
 */
export class GroupCommit<T, R> {
  readonly #commit: (batch: readonly T[]) => Promise<readonly R[]>;
  #gathering: Waiting<T, R>[] = [];
  readonly #underWay = new Set<readonly Waiting<T, R>[]>();
  #last: Promise<void> = Promise.resolve();

  constructor(commit: (batch: readonly T[]) => Promise<readonly R[]>) {
    this.#commit = commit;
  }

  /** Resolves with the item's result after its batch is committed. */
  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#gathering.push({ item, since: performance.now(), resolve, reject });
      if (this.#gathering.length === 1 && this.#underWay.size === 0) {
        queueMicrotask(() => {
          this.send();
        });
      }
    });
  }

  /** Hands over what has gathered now, behind the commits that are under way. */
  send(): void {
    const batch = this.#gathering;
    if (batch.length === 0) return;
    this.#gathering = [];
    this.#underWay.add(batch);
    this.#last = this.#run(batch);
  }

  /** Resolves when everything added before is committed or has failed. */
  async flushed(): Promise<void> {
    this.send();
    await this.#last;
  }

  /** Milliseconds that the oldest item has been waiting. */
  ageMs(now = performance.now()): number {
    const oldest = [...this.#underWay, this.#gathering].map((batch) => batch[0]?.since ?? now);
    return now - Math.min(...oldest);
  }

  async #run(batch: readonly Waiting<T, R>[]): Promise<void> {
    const before = this.#last;
    try {
      const results = await this.#commit(batch.map((waiting) => waiting.item));
      await before;
      for (const [index, waiting] of batch.entries()) {
        const result = results[index];
        if (result === undefined) waiting.reject(new Error('A commit answered too few results.'));
        else waiting.resolve(result);
      }
    } catch (error) {
      for (const waiting of batch) waiting.reject(error);
    } finally {
      this.#underWay.delete(batch);
      if (this.#underWay.size === 0) this.send();
    }
  }
}
