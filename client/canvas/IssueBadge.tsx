import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { applyFix } from '../../shared/document/commands/apply-fix.ts';
import type { Issue } from '../../shared/model/issues.ts';
import { useBoard } from '../board/board-context.tsx';
import { useIssues } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { cx } from '../kit/cx.ts';
import { Popover } from '../kit/Popover.tsx';
import styles from './IssueBadge.module.css';

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
        <Popover label={words} anchor={button} isOpen onClose={() => setOpen(false)}>
          <IssueReasons issues={issues} onDone={() => setOpen(false)} />
        </Popover>
      ) : null}
    </>
  );
}

function IssueReasons({
  issues,
  onDone,
}: {
  readonly issues: readonly Issue[];
  readonly onDone: () => void;
}) {
  const board = useBoard();
  return (
    <ul className={styles.reasons}>
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.message}`} className={styles.reason}>
          <p dir="auto">{issue.message}</p>
          {board.mayEdit && issue.fixes.length > 0 ? (
            <div className={styles.fixes}>
              {issue.fixes.map((fix) => (
                <Button
                  key={fix.label}
                  size="s"
                  onPress={() => {
                    run(board, () => applyFix(board.target, fix.action));
                    onDone();
                  }}
                >
                  {fix.label}
                </Button>
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
