import { useSyncExternalStore } from 'react';

/** Which screen the address names. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'board'; readonly board: string }
  | { readonly kind: 'unknown' };

/** The screen of a path: `/`, `/b/<board>`. The join page is a document of its own. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '') return { kind: 'home' };
  const board = /^\/b\/([A-Za-z0-9_-]+)\/?$/.exec(path)?.[1];
  return board === undefined ? { kind: 'unknown' } : { kind: 'board', board };
}

const moved = 'parley:moved';

/** Goes to a path of this app without loading the page anew. */
export function go(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new Event(moved));
}

/** The path that the browser stands on; follows `go` and the back button. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(moved, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(moved, listener);
  };
}
