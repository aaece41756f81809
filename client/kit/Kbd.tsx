import { cx } from './cx.ts';
import { keyCaps } from './key-names.ts';
import styles from './Kbd.module.css';

/** A shortcut as key caps; `inverse` on dark ground. */
export function Kbd({
  keys,
  inverse = false,
}: {
  readonly keys: string;
  readonly inverse?: boolean;
}) {
  return (
    <kbd className={cx(styles.keys, inverse && styles.inverse)}>
      {keyCaps(keys).map((cap) => (
        <span key={cap} className={styles.cap}>
          {cap}
        </span>
      ))}
    </kbd>
  );
}
