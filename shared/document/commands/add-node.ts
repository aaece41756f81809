import { kindDefaults } from '../../model/defaults.ts';
import type { NodeId, NodeKind, Position } from '../../model/scenario.ts';
import { addRecord } from '../add-record.ts';
import { checkOneOf, checkReference, checkText, wholePixels } from '../checks.ts';
import { present } from '../present.ts';
import { nodeKinds } from '../read-node.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';

export interface NewNode {
  readonly kind: NodeKind;
  /** Canvas pixels; stored whole. */
  readonly pos: Position;
  readonly label?: string;
  readonly owner?: string;
  readonly phase?: string;
  readonly group?: string;
}

/**
 * Adds a card with its kind's states and without numbers: until somebody gives one, `compile`
 * shows the assumed default (model.md §1.2).
 * @throws {Refused} `recordGone` when owner, phase or group is not there; `badInput`, `boardFull`.
 */
export function addNode(target: ScenarioDoc, node: NewNode): NodeId {
  const { kind, label = '', owner, phase, group } = node;
  checkOneOf(kind, nodeKinds);
  checkText(label);
  checkReference(target, 'actors', owner);
  checkReference(target, 'phases', phase);
  checkReference(target, 'groups', group);
  const { states, ordered, gate, policy } = kindDefaults(kind);
  return addRecord(
    target,
    'nodes',
    present({
      kind,
      label,
      pos: wholePixels(node.pos),
      owner,
      phase,
      group,
      states,
      ordered,
      gate,
      leak: {},
      table: {},
      base: {},
      policy,
    }),
  );
}
