import type { NodeId } from '../../model/scenario.ts';
import { checkReference, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Puts a card into a phase; null takes it out. @throws {Refused} `nodeGone`, `recordGone`. */
export function setPhase(target: ScenarioDoc, id: NodeId, phase: string | null): void {
  const record = liveRecord(target, 'nodes', id);
  checkReference(target, 'phases', phase);
  setFields(target, record, { phase });
}
