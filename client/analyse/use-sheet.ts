import { useLayoutEffect, useSyncExternalStore, type RefObject } from 'react';

/** Where the questions are a sheet over the whole screen; the styles of the frame use the same width. */
const sheetQuery = '(max-width: 720px)';

export function isSheet(): boolean {
  return matchMedia(sheetQuery).matches;
}

/** Whether the questions cover the screen now. */
export function useSheet(): boolean {
  return useSyncExternalStore(subscribe, isSheet);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(sheetQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** While it covers the screen, neither keyboard nor screen reader goes to what is behind. */
export function useAlone(inside: RefObject<HTMLElement | null>, isCovering: boolean): void {
  useLayoutEffect(() => {
    const own = inside.current?.closest('aside');
    if (!isCovering || !own) return undefined;
    const others = [...(own.parentElement?.children ?? [])].filter(
      (other): other is HTMLElement =>
        other instanceof HTMLElement && other !== own && !other.inert,
    );
    for (const other of others) other.inert = true;
    return () => {
      for (const other of others) other.inert = false;
    };
  }, [inside, isCovering]);
}
