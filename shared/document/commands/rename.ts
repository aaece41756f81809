import type { CollectionName } from '../../model/scenario.ts';
import { change, type Cause } from '../change.ts';
import { checkText, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { putText } from '../write-record.ts';

/** A record whose label is collaborative text. */
export interface LabelRef {
  readonly collection: Extract<
    CollectionName,
    'actors' | 'phases' | 'groups' | 'nodes' | 'sources' | 'constraints'
  >;
  readonly id: string;
}

/**
 * Changes a label by the smallest edit, so that two people renaming at once both keep what they
 * typed. One call is one undo step; with cause `typing` those of one burst are one.
 * @throws {Refused} `nodeGone`, `recordGone`, `textTooLong`.
 */
export function rename(
  target: ScenarioDoc,
  { collection, id }: LabelRef,
  text: string,
  cause: Extract<Cause, 'user' | 'typing'> = 'user',
): void {
  const record = liveRecord(target, collection, id);
  checkText(text);
  change(target, cause, () => {
    putText(record, 'label', text);
  });
}
