/** The secret of a board link, `#k=<secret>`; undefined when there is none. */
export function secretOf(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('k') ?? undefined;
}

/** The path of a board on this server. */
export function boardPath(board: string): string {
  return `/b/${encodeURIComponent(board)}`;
}

/** A link as others reach it: at the address that this page itself was opened at. */
export function linkFromHere(link: string, origin: string): string {
  const { pathname, hash } = new URL(link, origin);
  return `${origin}${pathname}${hash}`;
}

/** Whether others cannot reach the address because it names this machine itself. */
export function isOnlyHere(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(origin);
}
