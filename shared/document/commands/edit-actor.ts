import type { ActorId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkText, liveRecord } from '../checks.ts';
import { isColour } from '../read-small-records.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put, putText } from '../write-record.ts';

/** Changes an actor's name or colour (`#rrggbb`). @throws {Refused} `recordGone`, `textTooLong`, `badInput`. */
export function editActor(
  target: ScenarioDoc,
  id: ActorId,
  { label, colour }: { readonly label?: string; readonly colour?: string },
): void {
  const record = liveRecord(target, 'actors', id);
  if (label !== undefined) checkText(label);
  if (colour !== undefined && !isColour(colour)) throw new Refused('badInput');
  change(target, 'user', () => {
    if (label !== undefined) putText(record, 'label', label);
    if (colour !== undefined) put(record, 'colour', colour);
  });
}
