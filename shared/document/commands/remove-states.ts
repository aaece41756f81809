import type { NodeId, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { removeState } from './remove-state.ts';

/** Takes several states off a card, as `removeState` does one, in one step. @throws {Refused} as that does. */
export function removeStates(target: ScenarioDoc, id: NodeId, states: readonly StateId[]): void {
  change(target, 'user', () => {
    for (const state of states) removeState(target, id, state);
  });
}
