import { newId } from '../../base/ids.ts';
import { limits } from '../../base/limits.ts';
import type { NodeId, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkText, liveNode } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { orderOf } from '../state-traits.ts';
import { put } from '../write-record.ts';

/**
 * Adds a state above the others and returns its id. An `or` card becomes `max`, which says the
 * same of several levels.
 * @throws {Refused} `nodeGone`, `textTooLong`, `tooManyStates`.
 */
export function addState(
  target: ScenarioDoc,
  id: NodeId,
  { label, phrase = '' }: { readonly label: string; readonly phrase?: string },
): StateId {
  const { record, node } = liveNode(target, id);
  checkText(label);
  checkText(phrase);
  if (node.states.length >= limits.states) throw new Refused('tooManyStates');
  const state = newId();
  change(target, 'user', () => {
    const states = nestedMap(record, 'states');
    const last = node.states.map((one) => orderOf(states, one.id) ?? 0);
    states.set(state, { label, phrase, order: Math.max(-1, ...last) + 1 });
    if (node.gate.type === 'or' && node.states.length >= 2) put(record, 'gate', { type: 'max' });
  });
  return state;
}
