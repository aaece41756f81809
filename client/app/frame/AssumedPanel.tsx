import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { select } from '../../board/selection.ts';
import { cx } from '../../kit/cx.ts';
import { Popover } from '../../kit/Popover.tsx';
import styles from './AssumedChip.module.css';

export interface AssumedPanelProps {
  readonly anchor: RefObject<Element | null>;
  /** One entry per number, so a record with three numbers stands in it three times. */
  readonly owners: readonly string[];
  readonly onClose: () => void;
}

/** Where the assumed numbers are; a press goes there. */
export function AssumedPanel({ anchor, owners, onClose }: AssumedPanelProps) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const counts = new Map<string, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const rows = [...counts]
    .map(([id, count]) => ({ id, count, words: nameOf(scenario, id) }))
    .toSorted((a, b) => a.words.localeCompare(b.words));
  return (
    <Popover
      label="Assumed numbers"
      anchor={anchor}
      placement="bottom start"
      isOpen
      onClose={onClose}
      className={styles.panel}
    >
      <p className={styles.lead}>
        Parley assumed these so that it can compute. Go to each and say what you think.
      </p>
      <ul className={styles.list}>
        {rows.map(({ id, count, words }) => (
          <li key={id}>
            <Button
              className={cx(styles.row)}
              onPress={() => {
                onClose();
                select(board, [id]);
                board.layout.fit([id]);
                board.ui.setState({ inspector: true, tab: 'numbers' });
              }}
            >
              <span className={styles.words} dir="auto">
                {words}
              </span>
              <span className={styles.count}>{count}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

/** A card's title, or the two titles of a link. */
function nameOf({ nodes, links }: Scenario, id: string): string {
  const link = links.get(id);
  const label = (node: string) => nodes.get(node)?.label ?? '?';
  return link === undefined ? label(id) : `${label(link.from)} → ${label(link.to)}`;
}
