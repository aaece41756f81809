const longestWaitMs = 4_000;

/** Runs `work` when the page has nothing better to do. Returns the way to call it off. */
export function whenIdle(work: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: longestWaitMs });
    return () => {
      cancelIdleCallback(handle);
    };
  }
  const timer = setTimeout(work, longestWaitMs / 4);
  return () => {
    clearTimeout(timer);
  };
}
