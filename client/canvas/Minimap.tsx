import { useLayoutEffect, useRef } from 'react';
import { useUi } from '../board/hooks.ts';
import { MinimapLayer } from './minimap-layer.ts';
import { useSurface } from './surface-context.ts';
import { useSetViewport } from './use-viewport.ts';
import styles from './Minimap.module.css';

/** The whole board in a corner, with what is in view; a press or a drag on it goes there. */
export function Minimap() {
  return useUi((ui) => ui.minimap) ? <OpenMinimap /> : null;
}

function OpenMinimap() {
  const surface = useSurface();
  const set = useSetViewport();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(
    () => (canvas.current ? new MinimapLayer(surface, canvas.current, set).start() : undefined),
    [surface, set],
  );
  return (
    <canvas
      ref={canvas}
      data-control
      aria-hidden
      width={400}
      height={260}
      className={styles.minimap}
    />
  );
}
