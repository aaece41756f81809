import { checkAttachments, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Says what a note is attached to: ids of records or parameter ids. @throws {Refused} `recordGone`, `badInput`. */
export function setNoteLinks(target: ScenarioDoc, id: string, on: readonly string[]): void {
  const record = liveRecord(target, 'notes', id);
  setFields(target, record, { on: checkAttachments(on) });
}
