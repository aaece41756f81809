import { numbersBehind } from '../../shared/model/compiled-rows.ts';
import type { NumberInUse } from '../../shared/model/compiled.ts';
import type { NodeId, Scenario } from '../../shared/model/scenario.ts';

const known = new WeakMap<Scenario, Map<NodeId, readonly NumberInUse[]>>();

/**
 * The numbers behind a card, found once for each state of the scenario however many fields show
 * them. They are there before the inference worker has answered.
 */
export function numbersIn(scenario: Scenario, node: NodeId): readonly NumberInUse[] {
  let byNode = known.get(scenario);
  if (byNode === undefined) {
    byNode = new Map();
    known.set(scenario, byNode);
  }
  let numbers = byNode.get(node);
  if (numbers === undefined) {
    numbers = numbersBehind(scenario, node);
    byNode.set(node, numbers);
  }
  return numbers;
}
