import type { Group } from '../../model/scenario.ts';
import { addRecord } from '../add-record.ts';
import { checkFrame, checkText } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

/** Draws a frame on the canvas. @throws {Refused} `textTooLong`, `badInput`, `boardFull`. */
export function addGroup(
  target: ScenarioDoc,
  { label, frame }: { readonly label: string; readonly frame: Group['frame'] },
): string {
  checkText(label);
  return addRecord(target, 'groups', { label, frame: checkFrame(frame) });
}
