import { Skeleton } from '../../kit/Skeleton.tsx';
import parts from '../parts/parts.module.css';
import styles from '../Answered.module.css';

/** Where the shares will stand, while what is known already can be read above. */
export function SharesToCome({ of }: { readonly of: 'link' | 'edit' }) {
  return (
    <>
      <p className={parts.words}>Each {of}’s fair share of that is being worked out.</p>
      <Skeleton className={styles.place} />
    </>
  );
}
