import type { NodeId, Policy } from '../../model/scenario.ts';
import { checkStates, liveNode } from '../checks.ts';
import { readPolicy } from '../read-node.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Says how a move is decided: estimated, fixed, best response, equilibrium. @throws {Refused} `nodeGone`, `badState`, `badInput`. */
export function setPolicy(target: ScenarioDoc, id: NodeId, policy: Policy): void {
  const { record, node } = liveNode(target, id);
  const read = readPolicy(policy);
  if (read === undefined) throw new Refused('badInput');
  if (read.mode === 'fixed') checkStates(node, [read.option]);
  setFields(target, record, { policy: read });
}
