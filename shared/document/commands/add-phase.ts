import { addRecord, nextOrder } from '../add-record.ts';
import { checkFinite, checkText } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/** Adds a column of the story, after the others. @throws {Refused} `textTooLong`, `badInput`, `boardFull`. */
export function addPhase(
  target: ScenarioDoc,
  { label, order }: { readonly label: string; readonly order?: number },
): string {
  checkText(label);
  if (order !== undefined) checkFinite(order);
  return addRecord(target, 'phases', { label, order: order ?? nextOrder(target, 'phases') });
}
