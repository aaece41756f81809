import type { NodeId } from '../../model/scenario.ts';
import { liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Chooses the nodes that storylines tell of, in this order. @throws {Refused} `nodeGone`. */
export function setStoryNodes(target: ScenarioDoc, ids: readonly NodeId[]): void {
  for (const id of ids) liveRecord(target, 'nodes', id);
  setFields(target, target.meta, { storyNodes: [...new Set(ids)] });
}
