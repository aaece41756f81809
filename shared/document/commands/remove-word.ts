import { wordKey } from '../board-words.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Takes one of the board's own words away; numbers given with it stay as they are. */
export function removeWord(target: ScenarioDoc, id: string): void {
  setFields(target, target.meta, { [wordKey(id)]: null });
}
