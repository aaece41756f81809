import { liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Counts evidence, or leaves it on the board without counting it. @throws {Refused} `recordGone`. */
export function switchEvidence(target: ScenarioDoc, id: string, on: boolean): void {
  setFields(target, liveRecord(target, 'evidence', id), { on });
}
