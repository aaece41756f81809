import { change } from '../change.ts';
import { checkFinite, checkText, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put, putText } from '../write-record.ts';

/** Changes a phase's name or its place in the order. @throws {Refused} `recordGone`, `textTooLong`, `badInput`. */
export function editPhase(
  target: ScenarioDoc,
  id: string,
  { label, order }: { readonly label?: string; readonly order?: number },
): void {
  const record = liveRecord(target, 'phases', id);
  if (label !== undefined) checkText(label);
  if (order !== undefined) checkFinite(order);
  change(target, 'user', () => {
    if (label !== undefined) putText(record, 'label', label);
    if (order !== undefined) put(record, 'order', order);
  });
}
