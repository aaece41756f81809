import { change, type Cause } from '../change.ts';
import { checkText } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { putText } from '../write-record.ts';

type TextCause = Extract<Cause, 'user' | 'typing'>;

/**
 * Names the board. One call is one undo step; with cause `typing` those of one burst are one.
 * @throws {Refused} `textTooLong`.
 */
export function setTitle(target: ScenarioDoc, text: string, cause: TextCause = 'user'): void {
  checkText(text);
  change(target, cause, () => {
    putText(target.meta, 'title', text);
  });
}

/** Says until when the board's questions count, in words; as `setTitle`. @throws {Refused} `textTooLong`. */
export function setHorizon(target: ScenarioDoc, text: string, cause: TextCause = 'user'): void {
  checkText(text);
  change(target, cause, () => {
    putText(target.meta, 'horizon', text);
  });
}
