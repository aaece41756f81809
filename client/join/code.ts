/** A join code as people type it ("k7m-4qd"), as the server knows it. */
export function tidyCode(typed: string): string {
  return typed.replace(/[^a-z0-9]/gi, '').toUpperCase();
}

/** The code of a join address, `/j/K7M4QD`; '' when it carries none. */
export function codeOfPath(path: string): string {
  const match = /^\/j\/([^/]+)/.exec(path);
  return tidyCode(decode(match?.[1] ?? ''));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
