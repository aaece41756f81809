import type { NodeId, Row, RowKey } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkRow, checkRowKey } from '../check-row.ts';
import { liveNode } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Sets one row of a card's full table, whole; null takes it away. It need not sum to 1: `compile`
 * says so and offers the repairs (model.md §1.11).
 * @throws {Refused} `nodeGone`, `badState`, `badNumber`, `badInput` for a key that is no row key.
 */
export function setRow(target: ScenarioDoc, id: NodeId, rowKey: RowKey, row: Row | null): void {
  const { record, node } = liveNode(target, id);
  const key = checkRowKey(rowKey);
  const checked = row === null ? undefined : checkRow(node, row);
  change(target, 'user', () => {
    put(nestedMap(record, 'table'), key, checked);
  });
}
