import { parseRowKey, printRowKey } from '../model/row-key.ts';
import type { Node, Row, RowKey } from '../model/scenario.ts';
import { checkProbability } from './check-num.ts';
import { checkStates } from './checks.ts';
import { readRow } from './read-node.ts';
import { Refused } from './refused.ts';

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
