/** The secret of a board link, `#k=<secret>`; undefined when there is none. */
export function secretOf(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('k') ?? undefined;
}

/** The path of a board on this server. */
export function boardPath(board: string): string {
  return `/b/${encodeURIComponent(board)}`;
}

/** Whether others cannot reach the address because it names this machine itself. */
export function isOnlyHere(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(origin);
}
