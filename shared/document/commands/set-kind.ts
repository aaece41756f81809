import type { NodeId, NodeKind } from '../../model/scenario.ts';
import { checkOneOf, liveRecord } from '../checks.ts';
import { nodeKinds } from '../read-node.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Makes a card another kind; its states, numbers and links stay. @throws {Refused} `nodeGone`, `badInput`. */
export function setKind(target: ScenarioDoc, id: NodeId, kind: NodeKind): void {
  const record = liveRecord(target, 'nodes', id);
  checkOneOf(kind, nodeKinds);
  setFields(target, record, { kind });
}
