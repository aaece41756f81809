import type { Gate, NodeId } from '../../model/scenario.ts';
import { liveNode } from '../checks.ts';
import { readGate } from '../read-node.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/**
 * Chooses how a card's causes combine; its numbers stay. `atLeast` needs how many.
 * @throws {Refused} `nodeGone`, `badInput`.
 */
export function setGate(target: ScenarioDoc, id: NodeId, gate: Gate): void {
  const { record, node } = liveNode(target, id);
  const read = readGate(gate);
  if (read === undefined) throw new Refused('badInput');
  const { type, k } = read;
  if (type === 'atLeast' && (k === undefined || k < 1)) throw new Refused('badInput');
  const next: Gate = type === 'atLeast' && k !== undefined ? { type, k } : { type };
  // Between the quick gates nothing is set aside; a table remembers what it took the place of.
  const quick = node.gate.type === 'table' ? node.shelvedGate : node.gate;
  setFields(target, record, { gate: next, shelvedGate: type === 'table' ? quick : undefined });
}
