import styles from './Opening.module.css';

/** While a board opens: its empty frame, and after a moment a word on why it takes long. */
export function Opening({ trouble }: { readonly trouble?: string | undefined }) {
  return (
    <main className={styles.page} aria-busy="true">
      <div className={styles.top} />
      <div className={styles.rail} />
      <output className={styles.words}>{trouble ?? 'Opening the board…'}</output>
    </main>
  );
}
