import type { NodeId } from '../../model/scenario.ts';
import { liveNode } from '../checks.ts';
import { plainGate } from '../read-node.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/**
 * Goes back from the full table to the quick numbers. The rows stay where they are, unused, so that
 * opening the table again or undoing finds them, also what others wrote into them meanwhile.
 * @throws {Refused} `nodeGone`.
 */
export function closeTable(target: ScenarioDoc, id: NodeId): void {
  const { record, node } = liveNode(target, id);
  if (node.gate.type !== 'table') return;
  const gate = node.shelvedGate ?? plainGate(node.ordered, node.states.length);
  setFields(target, record, { gate, shelvedGate: undefined });
}
