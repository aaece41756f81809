import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useIssues } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { later } from '../kit/later.tsx';
import styles from './IssueBadge.module.css';

const IssueReasons = later(() => import('./IssueReasons.tsx').then((m) => m.IssueReasons));

/** What is wrong with a card or a link, counted; opens into the reasons and their one-click fixes. */
export function IssueBadge({ id }: { readonly id: string }) {
  const issues = useIssues(id).filter(({ severity }) => severity !== 'info');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (issues.length === 0) return null;
  const isError = issues.some(({ severity }) => severity === 'error');
  const Icon = isError ? CircleAlert : TriangleAlert;
  const words = `${issues.length} ${issues.length === 1 ? 'problem' : 'problems'}`;
  return (
    <>
      <button
        ref={button}
        type="button"
        data-control
        tabIndex={-1}
        aria-label={words}
        className={cx(styles.badge, isError ? styles.error : styles.warning)}
        onClick={() => setOpen(true)}
      >
        <Icon aria-hidden size={13} />
        {issues.length > 1 ? issues.length : null}
      </button>
      {isOpen ? (
        <IssueReasons
          label={words}
          anchor={button}
          issues={issues}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
