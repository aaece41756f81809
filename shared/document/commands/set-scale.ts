import type { ScaleId } from '../../model/scenario.ts';
import { checkOneOf } from '../checks.ts';
import { scales } from '../read-values.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Chooses the board's scale of verbal probabilities. @throws {Refused} `badInput`. */
export function setScale(target: ScenarioDoc, scale: ScaleId): void {
  checkOneOf(scale, scales);
  setFields(target, target.meta, { scale });
}
