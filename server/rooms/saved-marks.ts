/**
 * Counts how many of a connection's update frames, from the first on, are on disk. A frame that
 * has to wait holds back those after it, because `saved(n)` speaks of the first n.
 */
export class SavedMarks {
  readonly #onProgress: (count: number) => void;
  readonly #open = new Set<number>();
  #begun = 0;
  #told = 0;

  constructor(onProgress: (count: number) => void) {
    this.#onProgress = onProgress;
  }

  /** A further frame has come. Call the answer once it is on disk. */
  begin(): () => void {
    const mark = (this.#begun += 1);
    this.#open.add(mark);
    return () => {
      this.#open.delete(mark);
      this.#tell();
    };
  }

  /** How many of the first frames are on disk. */
  get saved(): number {
    return this.#told;
  }

  #tell(): void {
    // Sets keep insertion order, so the first open mark is the oldest.
    const [oldest] = this.#open;
    const count = oldest === undefined ? this.#begun : oldest - 1;
    if (count <= this.#told) return;
    this.#told = count;
    this.#onProgress(count);
  }
}
