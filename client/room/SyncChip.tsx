import { useEffect, useState } from 'react';
import { cx } from '../kit/cx.ts';
import { useRoom, useSync } from './room-context.tsx';
import styles from './SyncChip.module.css';
import { syncWords } from './sync-state.ts';

/**
 * Where this browser's edits are, in exactly three states (product.md §2.2). Red only when they are
 * on no disk at all. Pressing it tries to connect now.
 */
export function SyncChip() {
  const sync = useSync((state) => state);
  const { reconnect } = useRoom();
  const now = useSeconds(sync.kind === 'device' && sync.offlineSince !== null);
  const words = syncWords(sync, now);
  // A connected browser waits a few milliseconds for each save; only the dot shows that, not the words.
  const isBrief = sync.kind === 'device' && sync.offlineSince === null && !sync.atRisk;
  return (
    <button
      type="button"
      className={cx(styles.chip, styles[sync.kind], sync.atRisk && styles.risk)}
      data-testid="sync-chip"
      data-state={sync.kind}
      data-waiting={sync.waiting}
      data-on-device={sync.onDevice}
      onClick={reconnect}
      aria-label={`${words}.${sync.kind === 'saved' ? '' : ' Press to connect now.'}`}
    >
      <span className={styles.dot} aria-hidden />
      <span className={cx(styles.words, isBrief && styles.brief)}>{words}</span>
    </button>
  );
}

/** The present time, renewed each second while `runs`. */
function useSeconds(runs: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!runs) return undefined;
    const tick = () => {
      setNow(Date.now());
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [runs]);
  return now;
}
