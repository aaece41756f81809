import { checkReference, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Names the source of a note; null takes it away. @throws {Refused} `recordGone`. */
export function citeSource(target: ScenarioDoc, note: string, source: string | null): void {
  const record = liveRecord(target, 'notes', note);
  checkReference(target, 'sources', source);
  setFields(target, record, { cite: source });
}
