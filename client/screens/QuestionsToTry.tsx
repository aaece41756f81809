import styles from './QuestionsToTry.module.css';

export interface QuestionsToTryProps {
  /** None keep their room, so that nothing moves while one looks through the templates. */
  readonly questions: readonly string[];
}

/** What somebody could ask of the board that is about to be made. */
export function QuestionsToTry({ questions }: QuestionsToTryProps) {
  return (
    <section className={styles.room} aria-live="polite">
      {questions.length === 0 ? null : (
        <>
          <h3 className={styles.title}>Questions to try on it</h3>
          <ol className={styles.list}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
