import styles from './FirstSteps.module.css';

/** How to begin on an empty canvas, by each way of working. */
export function FirstSteps() {
  return (
    <div className={styles.hint}>
      <p className={styles.title}>Nothing is on this board</p>
      <p className={styles.keys}>
        Press <kbd>E</kbd> for an event, <kbd>D</kbd> for somebody’s decision, <kbd>U</kbd> for an
        outcome. A double click adds an event where you point.
      </p>
      <p className={styles.fingers}>
        Choose what to add among the tools, then tap where it shall stand.
      </p>
    </div>
  );
}
