import styles from './Ports.module.css';

const sides = ['left', 'right', 'top', 'bottom'] as const;

/** Where links are drawn from: a dot on each side, shown on hover, and a + to tap when selected. */
export function Ports() {
  return sides.map((side) => (
    <span key={side} aria-hidden data-port={side} className={`${styles.port} ${styles[side]}`} />
  ));
}
