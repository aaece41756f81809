import { ChevronsDownUp, ChevronsUpDown, Plus, X } from 'lucide-react';
import { useEffect } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { OpenedOver } from './OpenedOver.tsx';
import { goThere } from './outline-commands.ts';
import { outlineState, setRowsOpen } from './outline-state.ts';
import type { Grouping } from './outline-tree.ts';
import { OutlineTree } from './OutlineTree.tsx';
import { useOutline } from './use-outline.ts';
import drawer from '../kit/drawer.module.css';
import styles from './Outline.module.css';

const groupings: readonly { readonly id: Grouping; readonly words: string }[] = [
  { id: 'phase', words: 'By phase' },
  { id: 'actor', words: 'By actor' },
];

export interface OutlineProps {
  /** Closes the drawer; absent where the outline is the screen. */
  readonly onClose?: () => void;
}

/**
 * The scenario as a tree of cards with the links that come in: an equal editor to the canvas, for
 * keyboards, screen readers and small screens (product.md §2.9). Fills its drawer.
 */
export function Outline({ onClose }: OutlineProps) {
  const board = useBoard();
  const state = outlineState(board);
  const by = useOutline((outline) => outline.by);
  const areLinksShown = useOutline(({ openCards, toggled }) => openCards !== toggled.size > 0);
  const isEmpty = useScenarioValue(({ nodes }) => nodes.size === 0);
  useEffect(() => {
    // Whoever opened it by key on the canvas goes on in it, at the same card.
    if (document.activeElement?.closest('[data-region="canvas"]')) goThere(board);
  }, [board]);
  return (
    <div className={cx(drawer.drawer, styles.outline)}>
      <header className={cx(drawer.header, styles.header)}>
        <Segmented
          label="Group the cards"
          options={groupings}
          value={by}
          onChange={(next) => state.setState({ by: next })}
        />
        <span className={styles.tools}>
          <IconButton
            size="s"
            label={areLinksShown ? 'Hide the links' : 'Show the links'}
            icon={areLinksShown ? <ChevronsDownUp /> : <ChevronsUpDown />}
            onPress={() =>
              setRowsOpen(board, board.scenario.getState().nodes.keys(), !areLinksShown)
            }
          />
          {board.mayEdit ? (
            <IconButton
              size="s"
              label="Add a card"
              icon={<Plus />}
              aria-haspopup="menu"
              onPress={({ currentTarget }) =>
                state.setState({ opened: { what: 'add', group: undefined, anchor: currentTarget } })
              }
            />
          ) : null}
          {onClose === undefined ? null : (
            <IconButton size="s" label="Close the outline" icon={<X />} onPress={onClose} />
          )}
        </span>
      </header>
      <OutlineTree />
      {isEmpty ? (
        <p className={styles.empty}>
          <strong>No cards yet</strong>
          Add what somebody decides, what may happen, and what comes of it.
        </p>
      ) : null}
      <Hints />
      <OpenedOver />
    </div>
  );
}

/** What the keyboard can do here, in one line; a finger has the rows' menus. */
function Hints() {
  const { mayEdit } = useBoard();
  if (!mayEdit) return null;
  return (
    <p className={styles.hints} aria-hidden>
      <kbd>F2</kbd> rename <kbd>0–9</kbd> number <kbd>+</kbd> card <kbd>Shift F10</kbd> more
    </p>
  );
}
