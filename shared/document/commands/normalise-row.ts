import type { NodeId, RowKey } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { emptyRow, storedRow } from '../check-row.ts';
import { nestedMap } from '../nested-map.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Scales a row of a full table so that its cells sum to 1; a range scales with its value, and a cell
 * that was left empty becomes 0, so that nothing is left to share.
 * @throws {Refused} `nodeGone`, `badInput` when the row is not there, `badNumber` when all of it is 0.
 */
export function normaliseRow(target: ScenarioDoc, id: NodeId, key: RowKey): void {
  const { record, node, row } = storedRow(target, id, key);
  const cells = Object.entries({ ...emptyRow(node), ...row });
  const sum = cells.reduce((total, [, { v }]) => total + Math.max(v, 0), 0);
  if (!(sum > 0)) throw new Refused('badNumber');
  const scaled = cells.map(([state, num]) => {
    const { lo, hi } = num;
    const scale = (value: number) => Math.min(1, Math.max(0, value) / sum);
    return [
      state,
      {
        ...num,
        v: scale(num.v),
        ...(lo === undefined ? {} : { lo: scale(lo) }),
        ...(hi === undefined ? {} : { hi: scale(hi) }),
      },
    ];
  });
  change(target, 'user', () => {
    put(nestedMap(record, 'table'), key, Object.fromEntries(scaled));
  });
}
