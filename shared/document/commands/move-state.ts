import type { NodeId, State, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkFinite, checkStates, liveNode } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import type { ScenarioDoc, YRecord } from '../scenario-doc.ts';
import { orderBetween, orderOf, traitKey } from '../state-traits.ts';
import { put } from '../write-record.ts';

/**
 * Moves a state to another place in the order; the first place is the absent level. Only the moved
 * state is written, unless two others share one order key.
 * @throws {Refused} `nodeGone`, `badState`, `badInput`.
 */
export function moveState(target: ScenarioDoc, id: NodeId, state: StateId, toIndex: number): void {
  const { record, node } = liveNode(target, id);
  checkStates(node, [state]);
  checkFinite(toIndex);
  const others = node.states.filter((one) => one.id !== state);
  const at = Math.min(Math.max(Math.round(toIndex), 0), others.length);
  if (node.states[at]?.id === state) return;
  const moved = node.states.filter((one) => one.id === state);
  const wanted = [...others.slice(0, at), ...moved, ...others.slice(at)];
  change(target, 'user', () => {
    const states = nestedMap(record, 'states');
    const order = orderBetween(orderAt(states, others[at - 1]), orderAt(states, others[at]));
    wanted.forEach(({ id: key }, index) => {
      if (order === undefined) put(states, traitKey(key, 'order'), index);
      else if (key === state) put(states, traitKey(key, 'order'), order);
    });
  });
}

/** Undefined where there is no state. */
function orderAt(states: YRecord, state: State | undefined): number | undefined {
  return state && (orderOf(states, state.id) ?? 0);
}
