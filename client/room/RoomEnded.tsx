import styles from './RoomEnded.module.css';
import { useSync } from './room-context.tsx';

/** Says why the server closed the board for good, and offers to load it anew. Nothing while it has not. */
export function RoomEnded() {
  const ended = useSync((sync) => sync.ended);
  if (ended === null) return null;
  return (
    <div className={styles.bar} role="alert" data-testid="room-ended">
      <span>{ended.words}</span>
      <button
        type="button"
        className={styles.reload}
        onClick={() => {
          location.reload();
        }}
      >
        Reload
      </button>
    </div>
  );
}
