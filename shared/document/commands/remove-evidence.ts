import type { ScenarioDoc } from '../scenario-doc.ts';
import { remove } from './remove.ts';

/** Takes evidence off the board; it can be restored. @throws {Refused} `recordGone`. */
export function removeEvidence(target: ScenarioDoc, id: string): void {
  remove(target, [{ collection: 'evidence', id }]);
}
