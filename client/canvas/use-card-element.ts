import { useLayoutEffect, type RefObject } from 'react';
import { useSurface } from './surface-context.ts';

/**
 * Hands a card's element to the frame loop. Run again when React Flow put the card elsewhere, so
 * that the offset of a drag and the new place change in the same frame.
 */
export function useCardElement(
  id: string,
  element: RefObject<HTMLElement | null>,
  givenX: number,
  givenY: number,
): void {
  const surface = useSurface();
  useLayoutEffect(
    () => (element.current ? surface.mountCard(id, element.current) : undefined),
    [surface, id, element],
  );
  useLayoutEffect(() => {
    surface.cardPlaced(id, givenX, givenY);
  }, [surface, id, givenX, givenY]);
}
