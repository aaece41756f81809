import { useEffect, useRef } from 'react';
import { useRoom } from '../room/room-context.tsx';
import { PresenceLayer } from './presence-layer.ts';
import { followNumbers } from './remote-numbers.ts';
import styles from './PresenceOverlay.module.css';

export interface PresenceOverlayProps {
  /** Calls `draw` within each frame in which the view or something on it moved. */
  readonly onFrame: (draw: () => void) => () => void;
}

/** The others on the board: pointers, selections, drags, and the numbers they hold. */
export function PresenceOverlay({ onFrame }: PresenceOverlayProps) {
  const room = useRoom();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => followNumbers(room), [room]);
  useEffect(
    () => (canvas.current ? new PresenceLayer(room, canvas.current).start(onFrame) : undefined),
    [room, onFrame],
  );
  return <canvas ref={canvas} aria-hidden className={styles.overlay} />;
}
