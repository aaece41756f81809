/** The address of a board with a secret in its fragment, which browsers send to no server. */
export function linkUrl(origin: string, board: string, secret: string): string {
  return `${origin}/b/${board}#k=${secret}`;
}
