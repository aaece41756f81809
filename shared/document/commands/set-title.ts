import { change } from '../change.ts';
import { checkText } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { putText } from '../write-record.ts';

/** Names the board. @throws {Refused} `textTooLong`. */
export function setTitle(target: ScenarioDoc, text: string): void {
  checkText(text);
  change(target, 'user', () => {
    putText(target.meta, 'title', text);
  });
}

/** Says until when the board's questions count, in words. @throws {Refused} `textTooLong`. */
export function setHorizon(target: ScenarioDoc, text: string): void {
  checkText(text);
  change(target, 'user', () => {
    putText(target.meta, 'horizon', text);
  });
}
