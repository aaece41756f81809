import { useLayoutEffect, useRef } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { pathOf } from '../../shared/drawing/curve.ts';
import { LinkLayer } from './link-layer.ts';
import { useOverlay } from './overlays-context.ts';
import { sidesOf } from '../../shared/drawing/ports.ts';
import { routeBetween } from '../../shared/drawing/route.ts';
import { useSurface } from './surface-context.ts';
import styles from './LinkLayer.module.css';

/** The one `<svg>` that all links are drawn into. */
export function LinkLines() {
  const surface = useSurface();
  const svg = useRef<SVGSVGElement>(null);
  const lines = useRef<SVGGElement>(null);
  useLayoutEffect(
    () => (lines.current ? new LinkLayer(lines.current, surface).start() : undefined),
    [surface],
  );
  return (
    <svg ref={svg} aria-hidden className={styles.layer}>
      <defs>
        <pattern
          id="parley-error"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2.5" height="7" fill="var(--error-soft)" />
        </pattern>
      </defs>
      <g ref={lines} />
      <Draft />
    </svg>
  );
}

/** The link being drawn, from its card to the pointer. */
function Draft() {
  const surface = useSurface();
  useBoard();
  const draft = useOverlay((overlays) => overlays.draft);
  const from = draft && surface.things.box(draft.from);
  if (!draft || !from) return null;
  const target = draft.to === null ? undefined : surface.things.box(draft.to);
  const box = target ?? { x: draft.at.x, y: draft.at.y, width: 0, height: 0 };
  const [out, back] = sidesOf(from, box);
  const port = (of: typeof box, side: typeof out) => ({
    side,
    x: side === 'left' ? of.x : side === 'right' ? of.x + of.width : of.x + of.width / 2,
    y: side === 'top' ? of.y : side === 'bottom' ? of.y + of.height : of.y + of.height / 2,
  });
  const curve = routeBetween(port(from, out), port(box, back), () => [], 0);
  return <path className={target ? styles.draftOn : styles.draft} d={pathOf(curve)} />;
}
