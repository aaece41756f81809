import { ArrowDownToLine, ArrowRightToLine, Ellipsis, RotateCcw, Scale } from 'lucide-react';
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { setRow } from '../../shared/document/commands/set-row.ts';
import { own } from '../../shared/model/own.ts';
import type { Node, RowKey, ScaleId } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { ContextMenu, MenuItem } from '../kit/Menu.tsx';
import { RowEditor } from '../numbers/RowEditor.tsx';
import { sharesOf, type Shares } from '../numbers/row-entry.ts';
import { filledDown, filledRight } from './fill-rows.ts';
import { writeRows } from './write-rows.ts';
import styles from './Numbers.module.css';

export interface TableRowProps {
  readonly node: Node;
  readonly rowKey: RowKey;
  /** The rows in view, which filling down goes through. */
  readonly keys: readonly RowKey[];
  readonly conditions: readonly { readonly parent: string; readonly state: string }[];
  /** What the model takes while the row is not there. */
  readonly fallback: readonly number[] | undefined;
  readonly scale: ScaleId;
}

/** One row of a full table: when it holds, its chances, and what can be done with it at once. */
export function TableRow({ node, rowKey, keys, conditions, fallback, scale }: TableRowProps) {
  const board = useBoard();
  const { target, mayEdit } = board;
  // The cell that was last worked in: filling right starts there.
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const row = own(node.table, rowKey);
  const words = conditions.map(({ parent, state }) => `${parent}: ${state}`).join(', ');
  const shares: Shares =
    row === undefined && fallback !== undefined ? fallback : sharesOf(row, node.states);
  const below = keys.length - 1 - keys.indexOf(rowKey);
  const right = filledRight(shares, at);

  const fillDown = () => {
    writeRows(board, node, filledDown(rowKey, keys, shares));
  };
  const fillRight = () => {
    if (right !== undefined) writeRows(board, node, new Map([[rowKey, right]]));
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cells = [...event.currentTarget.querySelectorAll('input')];
    const index = cells.findIndex((cell) => cell === event.target);
    if (index >= 0) setAt(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !(event.target instanceof HTMLInputElement)) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    // What was typed is written before it is copied.
    const cell = event.target;
    cell.blur();
    cell.focus();
    if (event.key === 'ArrowDown') fillDown();
    else fillRight();
  };

  return (
    <div
      className={styles.tableRow}
      data-row={rowKey}
      role="none"
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div className={styles.when}>
        <span dir="auto">
          {conditions.map(({ parent, state }, index) => (
            <span key={parent}>
              {index === 0 ? '' : ' · '}
              <em>{parent}</em> <strong>{state}</strong>
            </span>
          ))}
        </span>
        <span ref={button}>
          <IconButton
            size="s"
            label={`Do with the row ${words}`}
            icon={<Ellipsis />}
            isDisabled={!mayEdit}
            onPress={() => setOpen(true)}
          />
        </span>
        <ContextMenu
          label={`Row ${words}`}
          anchor={button}
          placement="bottom end"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        >
          <MenuItem
            icon={<ArrowDownToLine />}
            keys="Alt+ArrowDown"
            isDisabled={below === 0}
            onAction={fillDown}
          >
            {below === 1 ? 'Fill down into the row below' : `Fill down into ${below} rows`}
          </MenuItem>
          <MenuItem
            icon={<ArrowRightToLine />}
            keys="Alt+ArrowRight"
            isDisabled={right === undefined}
            onAction={fillRight}
          >
            {`Fill right from ${node.states[at]?.label ?? ''}`}
          </MenuItem>
          <MenuItem
            icon={<Scale />}
            onAction={() =>
              writeRows(
                board,
                node,
                new Map([[rowKey, node.states.map(() => 1 / node.states.length)]]),
              )
            }
          >
            Equal chances
          </MenuItem>
          <MenuItem
            icon={<RotateCcw />}
            isDisabled={row === undefined}
            onAction={() => run(board, () => setRow(target, node.id, rowKey, null))}
          >
            Empty the row
          </MenuItem>
        </ContextMenu>
      </div>
      <RowEditor
        label={words}
        states={node.states}
        row={row}
        fallback={fallback}
        scale={scale}
        isDense
        isDisabled={!mayEdit}
        onCommit={(next) => run(board, () => setRow(target, node.id, rowKey, next))}
      />
    </div>
  );
}
