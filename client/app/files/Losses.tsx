import styles from './Files.module.css';

/** Sentences on what a file does not keep; `none` is said when there are none. */
export function Losses({
  title,
  none,
  losses,
}: {
  readonly title: string;
  readonly none: string;
  readonly losses: readonly string[];
}) {
  if (losses.length === 0) return <p className={styles.whole}>{none}</p>;
  return (
    <section className={styles.losses} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul>
        {losses.map((loss) => (
          <li key={loss} dir="auto">
            {loss}
          </li>
        ))}
      </ul>
    </section>
  );
}
