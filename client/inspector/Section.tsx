import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { cx } from '../kit/cx.ts';
import styles from './Section.module.css';

/** The first part of a panel, whose heading is the panel's own. */
export function Lead({ children }: { readonly children: ReactNode }) {
  return (
    <section className={cx(styles.section, styles.lead)}>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

export interface SectionProps {
  readonly title: string;
  /** A count or a badge behind the title. */
  readonly mark?: ReactNode;
  /** Buttons at the end of the heading. */
  readonly actions?: ReactNode;
  /** Start closed; the person can open it. */
  readonly isClosed?: boolean;
  readonly children: ReactNode;
}

/** A part of the inspector under a heading that folds it away. */
export function Section({ title, mark, actions, isClosed = false, children }: SectionProps) {
  const [open, setOpen] = useState(!isClosed);
  const body = useId();
  return (
    <section className={styles.section}>
      <header className={styles.header}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight aria-hidden className={cx(styles.arrow, open && styles.turned)} />
            {title}
            {mark === undefined ? null : <span className={styles.mark}>{mark}</span>}
          </button>
        </h3>
        {open ? actions : null}
      </header>
      <div id={body} hidden={!open} className={styles.body}>
        {open ? children : null}
      </div>
    </section>
  );
}
