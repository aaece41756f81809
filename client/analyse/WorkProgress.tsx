import { cx } from '../kit/cx.ts';
import type { Analysis } from './use-analysis.ts';
import bar from '../kit/progress.module.css';
import styles from './Answered.module.css';

/** How far a calculation is, once it takes noticeably long; over what stands there, so that nothing moves. */
export function WorkProgress({ pending }: Pick<Analysis<unknown>, 'pending'>) {
  const done = pending?.done;
  if (done === undefined) return null;
  return (
    <progress
      className={cx(bar.bar, styles.progress)}
      aria-label="Working it out"
      max={1}
      value={done}
    />
  );
}
