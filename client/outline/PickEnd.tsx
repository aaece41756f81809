import type { RefObject } from 'react';
import type { NodeId } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { kindIcons } from '../kit/kind-icon.ts';
import { PickList } from '../kit/PickList.tsx';
import { Popover } from '../kit/Popover.tsx';
import { linkCards } from './outline-commands.ts';
import { titleOf } from './outline-tree.ts';
import styles from './PickEnd.module.css';

export interface PickEndProps {
  /** The card at this end. */
  readonly id: NodeId;
  readonly way: 'to' | 'from';
  readonly anchor: RefObject<Element | null>;
  readonly onClose: () => void;
}

/** Picks the card at the other end of a new link. */
export function PickEnd({ id, way, anchor, onClose }: PickEndProps) {
  const board = useBoard();
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  const label = way === 'to' ? 'Link to' : 'Link from';
  const others = [...nodes.values()]
    .filter((node) => node.id !== id)
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Popover label={label} anchor={anchor} isOpen onClose={onClose} className={styles.picker}>
      <PickList
        label={label}
        options={others.map((node) => {
          const Icon = kindIcons[node.kind];
          return { id: node.id, words: titleOf(node.label), icon: <Icon size={14} /> };
        })}
        nothing="No such card."
        onPick={(other) => {
          onClose();
          if (way === 'to') linkCards(board, id, other);
          else linkCards(board, other, id);
        }}
        onClose={onClose}
      />
    </Popover>
  );
}
