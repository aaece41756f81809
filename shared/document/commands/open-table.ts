import type { NodeId, Row, RowKey } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkRow, checkRowKey } from '../check-row.ts';
import { liveNode } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Opens the full table of a card: all its rows at once, in place of whatever rows it had. The quick
 * numbers stay and the quick gate is set aside, so that `closeTable` can go back (model.md §1.6).
 * @throws {Refused} `nodeGone`, `badState`, `badNumber`, `badInput`.
 */
export function openTable(
  target: ScenarioDoc,
  id: NodeId,
  rows: Readonly<Record<RowKey, Row>>,
): void {
  const { record, node } = liveNode(target, id);
  const checked = new Map(
    Object.entries(rows).map(([key, row]) => [checkRowKey(key), checkRow(node, row)]),
  );
  change(target, 'user', () => {
    const table = nestedMap(record, 'table');
    for (const key of Array.from(table.keys())) if (!checked.has(key)) table.delete(key);
    for (const [key, row] of checked) put(table, key, row);
    if (node.gate.type !== 'table') put(record, 'shelvedGate', node.gate);
    put(record, 'gate', { type: 'table' });
  });
}
