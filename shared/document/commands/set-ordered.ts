import type { NodeId } from '../../model/scenario.ts';
import { liveNode } from '../checks.ts';
import { plainGate } from '../read-node.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/**
 * Says whether a card's states go from absent upward. A gate that would no longer fit gives way to
 * the plain one: without an order only weights and a table have a meaning (model.md §1.2).
 * @throws {Refused} `nodeGone`.
 */
export function setOrdered(target: ScenarioDoc, id: NodeId, ordered: boolean): void {
  const { record, node } = liveNode(target, id);
  const { type } = node.gate;
  const fits = type === 'table' || (type === 'weights') !== ordered;
  const gate = fits ? node.gate : plainGate(ordered, node.states.length);
  setFields(target, record, { ordered, gate });
}
