import { own } from '../model/own.ts';
import { parseRowKey, printRowKey } from '../model/row-key.ts';
import type { Node, NodeId, Row, RowKey } from '../model/scenario.ts';
import { checkProbability } from './check-num.ts';
import { checkStates, liveNode } from './checks.ts';
import { readRow } from './read-node.ts';
import { Refused } from './refused.ts';
import type { ScenarioDoc, YRecord } from './scenario-doc.ts';

/** The row key with its parts in order, so that one row never stands under two keys. @throws {Refused} `badInput`. */
export function checkRowKey(text: RowKey): RowKey {
  const configuration = typeof text === 'string' ? parseRowKey(text) : undefined;
  if (configuration === undefined) throw new Refused('badInput');
  return printRowKey(configuration);
}

/** The row as stored. @throws {Refused} `badState` for a cell of no state, `badNumber` outside 0..1, `badInput`. */
export function checkRow(node: Node, given: Row): Row {
  const row = readRow(given);
  const keys = Object.keys(row ?? {});
  if (row === undefined || keys.length === 0 || keys.length !== Object.keys(given).length) {
    throw new Refused('badInput');
  }
  checkStates(node, keys);
  const cells = Object.entries(row).map(([state, num]) => [state, checkProbability(num)]);
  return Object.fromEntries(cells) as Row;
}

/** A row of the card in which every cell is 0. */
export function emptyRow({ states }: Node): Row {
  return Object.fromEntries(states.map(({ id }) => [id, { v: 0 }]));
}

/** A row that is there, under the key as it is stored. @throws {Refused} `nodeGone`, `badInput`. */
export function storedRow(
  target: ScenarioDoc,
  id: NodeId,
  key: RowKey,
): { record: YRecord; node: Node; row: Row } {
  const { record, node } = liveNode(target, id);
  const row = own(node.table, key);
  if (row === undefined || Object.keys(row).length === 0) throw new Refused('badInput');
  return { record, node, row };
}
