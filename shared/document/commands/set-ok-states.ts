import type { LinkId, StateId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkStates, liveLink, liveNode } from '../checks.ts';
import { nestedMap } from '../nested-map.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/** Chooses the parent states that satisfy a `requires` link. @throws {Refused} `linkGone`, `nodeGone`, `badState`. */
export function setOkStates(target: ScenarioDoc, id: LinkId, states: readonly StateId[]): void {
  const { record, link } = liveLink(target, id);
  checkStates(liveNode(target, link.from).node, states);
  const chosen = new Set(states);
  change(target, 'user', () => {
    const map = nestedMap(record, 'okStates');
    for (const state of Array.from(map.keys())) if (!chosen.has(state)) map.delete(state);
    for (const state of chosen) put(map, state, true);
  });
}
