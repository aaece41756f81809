import type { ActorId, NodeId } from '../../model/scenario.ts';
import { checkReference, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Says whose move a card is; null takes the owner away. @throws {Refused} `nodeGone`, `recordGone`. */
export function setOwner(target: ScenarioDoc, id: NodeId, actor: ActorId | null): void {
  const record = liveRecord(target, 'nodes', id);
  checkReference(target, 'actors', actor);
  setFields(target, record, { owner: actor });
}
