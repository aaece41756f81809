import { useStore } from '@xyflow/react';
import { useMemo, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/**
 * Puts children into React Flow's moving viewport. Its own ViewportPortal searches the page for the
 * place at each change of its store, which is each frame of a pan.
 */
export function InViewport({ children }: { readonly children: ReactNode }) {
  const flow = useStore((state) => state.domNode);
  const place = useMemo(() => flow?.querySelector('.react-flow__viewport-portal'), [flow]);
  return place ? createPortal(children, place) : null;
}
