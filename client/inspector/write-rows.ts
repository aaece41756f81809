import { change } from '../../shared/document/change.ts';
import { setRow } from '../../shared/document/commands/set-row.ts';
import { own } from '../../shared/model/own.ts';
import type { Node, RowKey } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { run } from '../board/run-command.ts';
import { rowOf, type Shares } from '../numbers/row-entry.ts';

/** Writes several rows of a full table as one step. */
export function writeRows(board: Board, node: Node, rows: ReadonlyMap<RowKey, Shares>): void {
  run(board, () =>
    change(board.target, 'user', () => {
      for (const [key, shares] of rows) {
        setRow(board.target, node.id, key, rowOf(shares, node.states, own(node.table, key)));
      }
    }),
  );
}
