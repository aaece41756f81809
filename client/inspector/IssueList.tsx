import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Issue, Severity } from '../../shared/model/issues.ts';
import { useBoard } from '../board/board-context.tsx';
import { select } from '../board/selection.ts';
import { Button } from '../kit/Button.tsx';
import { cx } from '../kit/cx.ts';
import { FixButton } from '../numbers/FixButton.tsx';
import styles from './IssueList.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const names: Readonly<Record<Severity, string>> = {
  error: 'Not counted as entered',
  warning: 'Counted, with a warning',
  info: 'For information',
};

export interface IssueListProps {
  readonly issues: readonly Issue[];
  /** Offer to go to the record; off where it is already shown. */
  readonly isLinked?: boolean;
}

/** What is wrong or worth knowing, worst first, each with its one-click repairs. */
export function IssueList({ issues, isLinked = false }: IssueListProps) {
  const board = useBoard();
  const ranked = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    issues.filter((issue) => issue.severity === severity),
  );
  return (
    <ul className={styles.list}>
      {ranked.map((issue) => {
        const Icon = icons[issue.severity];
        const [about] = issue.ids;
        return (
          <li
            key={`${issue.code} ${issue.ids.join(' ')} ${issue.message}`}
            className={cx(styles.issue, styles[issue.severity])}
          >
            <Icon aria-label={names[issue.severity]} className={styles.icon} />
            <div className={styles.words}>
              <p>{issue.message}</p>
              <div className={styles.fixes}>
                {issue.fixes.map((fix) => (
                  <FixButton key={fix.label} fix={fix} />
                ))}
                {isLinked && about !== undefined ? (
                  <Button
                    size="s"
                    variant="plain"
                    onPress={() => {
                      select(board, [about]);
                      board.layout.fit([about]);
                    }}
                  >
                    Show
                  </Button>
                ) : null}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
