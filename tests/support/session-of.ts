import type { SessionAnswer } from '../../shared/protocol/http.ts';

/** Opens a session by one of a board's links. */
export async function sessionOf(
  origin: string,
  link: string,
  name: string,
): Promise<SessionAnswer> {
  const { pathname, hash } = new URL(link);
  const answer = await fetch(`${origin}/api/boards/${pathname.split('/').at(-1)}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: new URLSearchParams(hash.slice(1)).get('k'), name }),
  });
  return (await answer.json()) as SessionAnswer;
}
