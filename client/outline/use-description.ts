import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Gives the row around the returned element a description for screen readers. The row is named by
 * its title alone, by which typing finds it; numbers change too often to be part of a name.
 */
export function useDescription(words: string): RefObject<HTMLSpanElement | null> {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    place.current?.closest('[role="row"]')?.setAttribute('aria-description', words);
  }, [words]);
  return place;
}
