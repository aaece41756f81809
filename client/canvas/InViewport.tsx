import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';

export interface InViewportProps {
  /** The element that React Flow is in. */
  readonly root: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/**
 * Puts children into React Flow's moving viewport. Its own ViewportPortal searches the page for the
 * place at each change of its store, which is each frame of a pan.
 */
export function InViewport({ root, children }: InViewportProps) {
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => {
    setPlace(root.current?.querySelector('.react-flow__viewport-portal') ?? null);
  }, [root]);
  return place ? createPortal(children, place) : null;
}
