import type { ReactNode } from 'react';
import { Skeleton } from '../kit/Skeleton.tsx';
import type { Analysis } from './use-analysis.ts';
import { LongWork } from './LongWork.tsx';
import { WorkProgress } from './WorkProgress.tsx';
import styles from './Answered.module.css';

export interface AnsweredProps<T> {
  readonly analysis: Analysis<T | undefined>;
  /** Said where the board has no answer. */
  readonly nothing: ReactNode;
  /** @param isWhole false while the rest of it is still worked out. */
  readonly children: (value: T, isWhole: boolean) => ReactNode;
}

/** An answer, greyed while a newer one is worked out; before the first its place; or why there is none. */
export function Answered<T>({ analysis, nothing, children }: AnsweredProps<T>) {
  const { result, pending, failed, isStopped } = analysis;
  return (
    <div className={styles.frame} aria-busy={pending !== undefined}>
      <WorkProgress pending={pending} />
      {failed !== undefined ? (
        <p className={styles.words} role="alert">
          This could not be worked out: {failed}.
        </p>
      ) : result === undefined ? (
        isStopped ? null : (
          <Skeleton className={styles.place} />
        )
      ) : (
        <div className={styles.answer} data-stale={pending !== undefined && result.isWhole}>
          {result.value === undefined ? (
            <div className={styles.words}>{nothing}</div>
          ) : (
            children(result.value, result.isWhole)
          )}
        </div>
      )}
      <LongWork analysis={analysis} />
    </div>
  );
}
