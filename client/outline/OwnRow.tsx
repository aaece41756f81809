import type { RefObject } from 'react';
import { setRow } from '../../shared/document/commands/set-row.ts';
import { own } from '../../shared/model/own.ts';
import type { NodeId } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useNode, useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Popover } from '../kit/Popover.tsx';
import { RowEditor } from '../numbers/RowEditor.tsx';
import { titleOf } from './outline-tree.ts';
import styles from './OwnRow.module.css';

export interface OwnRowProps {
  readonly id: NodeId;
  readonly anchor: RefObject<Element | null>;
  readonly onClose: () => void;
}

/** The chances of a card without causes whose table has one row: all of it at once, so that it sums to 100. */
export function OwnRow({ id, anchor, onClose }: OwnRowProps) {
  const board = useBoard();
  const node = useNode(id);
  const scale = useScenarioValue(({ meta }) => meta.scale);
  if (node === undefined) return null;
  const title = titleOf(node.label);
  return (
    <Popover
      label={`How likely is each state of “${title}”?`}
      anchor={anchor}
      isOpen
      onClose={onClose}
      className={styles.own}
    >
      <h3 className={styles.title} dir="auto">
        {title}
      </h3>
      <RowEditor
        label={title}
        states={node.states}
        row={own(node.table, '')}
        scale={scale}
        onCommit={(row) => run(board, () => setRow(board.target, id, '', row))}
      />
    </Popover>
  );
}
