import { Button } from 'react-aria-components/Button';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useAnswer, useScenarioValue } from '../../board/hooks.ts';
import { select } from '../../board/selection.ts';
import { cx } from '../../kit/cx.ts';
import { PopoverButton } from '../../kit/Popover.tsx';
import styles from './AssumedChip.module.css';

/** How many of the numbers nobody has set yet; opens the list of where they are. */
export function AssumedChip() {
  const numbers = useAnswer((answer) => answer.numbers);
  const assumed = numbers.filter((number) => number.assumed);
  if (assumed.length === 0) return null;
  const verb = assumed.length === 1 ? 'is' : 'are';
  const words = `${assumed.length} of ${numbers.length} numbers ${verb} assumed`;
  return (
    <PopoverButton
      label="Assumed numbers"
      placement="bottom start"
      className={styles.panel}
      button={
        <Button className={cx(styles.chip)} data-testid="assumed-chip" aria-label={words}>
          <span aria-hidden className={styles.hatch} />
          <span className={styles.long}>{words}</span>
          <span className={styles.short}>{assumed.length} assumed</span>
        </Button>
      }
    >
      {({ close }) => <AssumedList owners={assumed.map(({ owner }) => owner)} onGo={close} />}
    </PopoverButton>
  );
}

interface AssumedListProps {
  /** One entry per number, so a record with three numbers stands in it three times. */
  readonly owners: readonly string[];
  readonly onGo: () => void;
}

function AssumedList({ owners, onGo }: AssumedListProps) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const counts = new Map<string, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const rows = [...counts]
    .map(([id, count]) => ({ id, count, words: nameOf(scenario, id) }))
    .toSorted((a, b) => a.words.localeCompare(b.words));
  return (
    <>
      <p className={styles.lead}>
        Parley assumed these so that it can compute. Go to each and say what you think.
      </p>
      <ul className={styles.list}>
        {rows.map(({ id, count, words }) => (
          <li key={id}>
            <Button
              className={cx(styles.row)}
              onPress={() => {
                onGo();
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
    </>
  );
}

/** A card's title, or the two titles of a link. */
function nameOf({ nodes, links }: Scenario, id: string): string {
  const link = links.get(id);
  const label = (node: string) => nodes.get(node)?.label ?? '?';
  return link === undefined ? label(id) : `${label(link.from)} → ${label(link.to)}`;
}
