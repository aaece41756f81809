import type { RefObject } from 'react';
import type { Issue } from '../../shared/model/issues.ts';
import { useBoard } from '../board/board-context.tsx';
import { Popover } from '../kit/Popover.tsx';
import { FixButton } from '../numbers/FixButton.tsx';
import styles from './IssueBadge.module.css';

export interface IssueReasonsProps {
  readonly label: string;
  readonly anchor: RefObject<Element | null>;
  readonly issues: readonly Issue[];
  readonly onClose: () => void;
}

/** Each issue in words, with its fixes as buttons. */
export function IssueReasons({ label, anchor, issues, onClose }: IssueReasonsProps) {
  const board = useBoard();
  return (
    <Popover label={label} anchor={anchor} isOpen onClose={onClose}>
      <ul className={styles.reasons}>
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.message}`} className={styles.reason}>
            <p dir="auto">{issue.message}</p>
            {board.mayEdit && issue.fixes.length > 0 ? (
              <div className={styles.fixes}>
                {issue.fixes.map((fix) => (
                  <FixButton key={fix.label} fix={fix} onDone={onClose} />
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Popover>
  );
}
