import { useLayoutEffect, useRef } from 'react';
import { FarLayer } from './far-layer.ts';
import { useSurface } from './surface-context.ts';
import styles from './FarCanvas.module.css';

/** The board as one picture, while it is too small for cards. */
export function FarCanvas() {
  const surface = useSurface();
  const base = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(
    () =>
      base.current && moving.current
        ? new FarLayer(surface, base.current, moving.current).start()
        : undefined,
    [surface],
  );
  return (
    <div aria-hidden className={styles.far}>
      <canvas ref={base} hidden className={styles.canvas} />
      <canvas ref={moving} hidden className={styles.canvas} />
    </div>
  );
}
