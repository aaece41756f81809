import type { ReactNode } from 'react';
import { Button } from '../kit/Button.tsx';
import { Mark } from '../kit/Mark.tsx';
import styles from './Notice.module.css';

export interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What a developer wants to be told, folded away. */
  readonly detail?: string;
  /** The first one is what most people want. */
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** A whole screen that says why there is no board here, and what to do. */
export function Notice({ title, children, detail, actions }: NoticeProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Mark size={40} />
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.words}>{children}</p>
        <div className={styles.actions}>
          {actions.map(({ label, run }, index) => (
            <Button key={label} size="l" variant={index === 0 ? 'primary' : 'normal'} onPress={run}>
              {label}
            </Button>
          ))}
        </div>
        {detail === undefined ? null : (
          <details className={styles.detail}>
            <summary>Technical detail</summary>
            <code dir="ltr">{detail}</code>
          </details>
        )}
      </div>
    </main>
  );
}
