/** At a step: the share that is done, 0 to 1, and what is known of the answer by then. */
export interface Sofar<P> {
  readonly done: number;
  /** Builds it: asked for only when somebody waits for it. */
  readonly sofar: () => P;
}

/**
 * A long calculation in small steps: each yields the share that is done, 0 to 1, so that whoever runs it
 * can show progress, let others have a turn, or leave off. One that knows something useful before its
 * end yields that too, as a `P`.
 */
export type Steps<T, P = never> = Generator<number | Sofar<P>, T, void>;

/** Runs a calculation to its end. */
export function finish<T>(steps: Steps<T, unknown>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * A calculation as a part of a longer one.
 * @param shareOf of the whole that is done when this share of the part is.
 * @param tell what is known of the whole, by what is known of the part.
 */
export function* within<T, P, Q>(
  steps: Steps<T, P>,
  shareOf: (done: number) => number,
  tell: (sofar: P | undefined) => Q,
): Steps<T, Q> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { value } = step;
    yield typeof value === 'number'
      ? { done: shareOf(value), sofar: () => tell(undefined) }
      : { done: shareOf(value.done), sofar: () => tell(value.sofar()) };
  }
}
