import type { NodeId, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkStates, checkText, liveNode } from '../checks.ts';
import { entriesOf } from '../fields.ts';
import { nestedMap } from '../nested-map.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { traitKey } from '../state-traits.ts';
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
  const { label, phrase } = edit;
  if (label !== undefined) checkText(label);
  if (phrase !== undefined) checkText(phrase);
  change(target, 'user', () => {
    const states = nestedMap(record, 'states');
    const born = Object.fromEntries(entriesOf(states.get(state)));
    if (label !== undefined) put(states, state, { ...born, label });
    const before = node.states.find((one) => one.id === state);
    if (phrase !== undefined && phrase !== before?.phrase) {
      put(states, traitKey(state, 'phrase'), phrase);
    }
  });
}
