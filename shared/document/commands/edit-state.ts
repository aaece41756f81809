import type { NodeId, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkStates, checkText, liveNode } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { orderOf } from '../state-order.ts';
import { put } from '../write-record.ts';

/** Changes a state's name or its clause for storylines. @throws {Refused} `nodeGone`, `badState`, `textTooLong`. */
export function editState(
  target: ScenarioDoc,
  id: NodeId,
  state: StateId,
  edit: { readonly label?: string; readonly phrase?: string },
): void {
  const { record, node } = liveNode(target, id);
  checkStates(node, [state]);
  const before = node.states.find((one) => one.id === state);
  const { label = before?.label ?? '', phrase = before?.phrase ?? '' } = edit;
  checkText(label);
  checkText(phrase);
  change(target, 'user', () => {
    const states = nestedMap(record, 'states');
    put(states, state, { label, phrase, order: orderOf(states, state) });
  });
}
