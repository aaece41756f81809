/** Runs `act` once, `ms` later, without keeping the process alive. Returns the way to cancel. */
export function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
}

/** Runs `act` each `ms` milliseconds, without keeping the process alive. Returns the way to stop. */
export function every(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
