import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { cx } from '../kit/cx.ts';
import styles from './Row.module.css';

/** Opens and closes a row; its place stays free where there is nothing below. */
export function Chevron({ isShown }: { readonly isShown: boolean }) {
  if (!isShown) return <span className={styles.chevron} />;
  return (
    <Button slot="chevron" className={cx(styles.chevron)}>
      <ChevronRight aria-hidden size={14} />
    </Button>
  );
}
