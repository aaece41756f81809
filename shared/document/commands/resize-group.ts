import type { Group } from '../../model/scenario.ts';
import { checkFrame, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Gives a frame a new place and size. @throws {Refused} `recordGone`, `badInput`. */
export function resizeGroup(target: ScenarioDoc, id: string, frame: Group['frame']): void {
  const record = liveRecord(target, 'groups', id);
  setFields(target, record, { frame: checkFrame(frame) });
}
