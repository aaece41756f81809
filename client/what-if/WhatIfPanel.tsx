import { Eye, Lock, Users, Wand, X } from 'lucide-react';
import { useState } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useRounds, useScenarioValue } from '../board/hooks.ts';
import { roundName } from '../board/rounds.ts';
import { repeats } from '../../shared/model/rounds.ts';
import { select } from '../board/selection.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Tooltip } from '../kit/Tooltip.tsx';
import { cx } from '../kit/cx.ts';
import { Readings } from './Readings.tsx';
import { drop, dropAll, exchange, makePrivate, share } from './ask-what-if.ts';
import type { ActiveWhatIf } from './what-ifs.ts';
import styles from './WhatIfBar.module.css';

/** Each question, both readings of it side by side on the target, and one sentence on why they differ. */
export function WhatIfPanel({ items }: { readonly items: readonly ActiveWhatIf[] }) {
  const board = useBoard();
  const [target, setTarget] = useState<string | null>(null);
  return (
    <section className={styles.bar} aria-label="What if">
      <ul className={styles.items}>
        {items.map((item) => (
          <Item key={item.shared ?? item.node} item={item} />
        ))}
      </ul>
      <Readings items={items} chosen={target} onChoose={setTarget} />
      <Button
        size="s"
        variant="plain"
        className={styles.clear}
        onPress={() => dropAll(board, items)}
      >
        {items.length === 1 ? 'Clear' : 'Clear all'}
      </Button>
    </section>
  );
}

function Item({ item }: { readonly item: ActiveWhatIf }) {
  const board = useBoard();
  const node = useScenarioValue((scenario) => scenario.nodes.get(item.node));
  const rounds = useRounds();
  const isRepeating = node !== undefined && repeats(node, rounds);
  const named = useScenarioValue(({ meta }) => meta.rounds);
  // The bar is narrow: a round's own name stands in what one reads of it.
  const isEvery = item.round === undefined && item.mode === 'do';
  const round = isEvery ? 'every round' : `round ${item.round ?? 1}`;
  const roundInFull = isEvery ? round : roundName(named, item.round ?? 1);
  const label = node?.label || 'Unnamed';
  const state = node?.states.find(({ id }) => id === item.state)?.label ?? 'a state that is gone';
  const isShared = item.shared !== undefined;
  const isObserve = item.mode === 'observe';
  const mayChange = board.mayEdit || !isShared;
  return (
    <li className={cx(styles.item, isObserve ? styles.observe : styles.do)}>
      <Tooltip
        words={
          isObserve
            ? 'Learning it is news: causes and effects both change. Press to suppose it is done instead.'
            : 'Doing it sets it from outside: only effects change. Press to suppose it is learnt instead.'
        }
      >
        <Button
          size="s"
          variant="plain"
          icon={isObserve ? <Eye /> : <Wand />}
          isDisabled={!mayChange}
          className={styles.mode}
          onPress={() => exchange(board, item)}
        >
          {isObserve ? 'We learn' : 'Suppose'}
        </Button>
      </Tooltip>
      <button
        type="button"
        className={styles.what}
        title={`${label}: ${state}${isRepeating ? `, ${roundInFull}` : ''}`}
        onClick={() => {
          select(board, [item.node]);
          board.layout.fit([item.node]);
        }}
      >
        <span dir="auto">{label}</span>
        <strong dir="auto">{state}</strong>
        {isRepeating ? <span className={styles.round}>{round}</span> : null}
      </button>
      <IconButton
        size="s"
        label={isShared ? 'On the board for all: make it private' : 'Only you see it: share it'}
        icon={isShared ? <Users /> : <Lock />}
        isDisabled={!board.mayEdit}
        onPress={() => (isShared ? makePrivate(board, item) : share(board, item))}
      />
      <IconButton
        size="s"
        label={`Stop asking about ${label}`}
        icon={<X />}
        isDisabled={!mayChange}
        onPress={() => drop(board, item)}
      />
    </li>
  );
}
