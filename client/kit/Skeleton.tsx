import { cx } from './cx.ts';
import styles from './Skeleton.module.css';

/** Holds the place of something that is being fetched, so that nothing jumps when it comes. */
export function Skeleton({ className }: { readonly className?: string | undefined }) {
  return <div aria-hidden className={cx(styles.skeleton, className)} />;
}
