import { useOverlay } from './overlays-context.ts';
import styles from './Marquee.module.css';

/** The rectangle that selects. */
export function Marquee() {
  const box = useOverlay((overlays) => overlays.marquee);
  if (!box) return null;
  return (
    <div
      className={styles.marquee}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    />
  );
}
