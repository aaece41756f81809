import { useLayoutEffect, useRef } from 'react';
import { later } from '../kit/later.tsx';
import { useOverlay, useOverlays } from './overlays-context.ts';

const NumberPopover = later(() =>
  import('../numbers/NumberPopover.tsx').then((m) => m.NumberPopover),
);

/**
 * Above or below a pill in the middle of a screen only half of the popover would fit; on its left
 * all of it does, and what the number changes stays in view. A phone has room below alone.
 */
const narrow = 720;

/** The number popover of the pill or card that was clicked. */
export function NumberHost() {
  const number = useOverlay((overlays) => overlays.number);
  return number ? <OpenNumber key={number.param} {...number} /> : null;
}

function OpenNumber({
  param,
  anchor,
  typed,
}: {
  readonly param: string;
  readonly anchor: Element;
  readonly typed?: string;
}) {
  const overlays = useOverlays();
  const element = useRef<Element | null>(anchor);
  useLayoutEffect(() => {
    element.current = anchor;
  }, [anchor]);
  return (
    <NumberPopover
      param={param}
      anchor={element}
      placement={innerWidth > narrow ? 'left' : 'bottom'}
      typed={typed}
      onClose={() => {
        overlays.setState({ number: null });
        const canvas = anchor.closest<HTMLElement>('[data-canvas]');
        const place = anchor.matches('[tabindex]') ? anchor : anchor.querySelector('[data-thing]');
        (place instanceof HTMLElement ? place : canvas)?.focus({ preventScroll: true });
      }}
    />
  );
}
