/**
 * A long calculation in small steps: each yields the share that is done, 0 to 1, so that whoever runs it
 * can show progress, let others have a turn, or leave off.
 */
export type Steps<T> = Generator<number, T, void>;

/** Runs a calculation to its end. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
