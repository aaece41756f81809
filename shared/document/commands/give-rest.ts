import type { NodeId, RowKey, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { emptyRow, storedRow } from '../check-row.ts';
import { checkStates } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Gives one cell of a row what the others leave of 1; those that were left empty become 0.
 * @throws {Refused} `nodeGone`, `badState`, `badInput` when the row is not there, `badNumber` when
 * the others leave nothing to give.
 */
export function giveRest(target: ScenarioDoc, id: NodeId, key: RowKey, state: StateId): void {
  const { record, node, row } = storedRow(target, id, key);
  checkStates(node, [state]);
  const others = Object.entries({ ...emptyRow(node), ...row }).filter(([other]) => other !== state);
  const rest = 1 - others.reduce((total, [, { v }]) => total + v, 0);
  // Sums of doubles: 0.7 + 0.3 may be a hair above 1.
  if (rest < -1e-9 || rest > 1) throw new Refused('badNumber');
  change(target, 'user', () => {
    const next = Object.fromEntries([...others, [state, { v: Math.max(0, rest) }]]);
    put(nestedMap(record, 'table'), key, next);
  });
}
