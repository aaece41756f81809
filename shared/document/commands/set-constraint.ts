import { newId } from '../../base/ids.ts';
import type { Constraint } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkRoom, checkStates, checkText, liveNode, liveRecord } from '../checks.ts';
import { makeRecord } from '../make-record.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put, putText } from '../write-record.ts';

export interface ConstraintInput extends Omit<Constraint, 'id'> {
  /** The constraint to change; absent = a new one. */
  readonly id?: string;
}

/**
 * Names a combination of states that cannot occur together. Returns its id.
 * @throws {Refused} `recordGone`, `nodeGone`, `badState`, `textTooLong`, `badInput` when it names
 * no state, `boardFull`.
 */
export function setConstraint(target: ScenarioDoc, input: ConstraintInput): string {
  const { label, forbid } = input;
  checkText(label);
  if (Object.keys(forbid).length === 0) throw new Refused('badInput');
  for (const [node, state] of Object.entries(forbid)) {
    checkStates(liveNode(target, node).node, [state]);
  }
  if (input.id !== undefined) {
    const record = liveRecord(target, 'constraints', input.id);
    change(target, 'user', () => {
      putText(record, 'label', label);
      put(record, 'forbid', { ...forbid });
    });
    return input.id;
  }
  checkRoom(target, 'constraints');
  const id = newId();
  change(target, 'user', () => {
    const record = makeRecord('constraints', { id, label, forbid: { ...forbid } });
    target.collections.constraints.set(id, record);
  });
  return id;
}
