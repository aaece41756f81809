import type { Link, LinkId } from '../../model/scenario.ts';
import { checkOneOf, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** Makes a link work so many rounds later. @throws {Refused} `linkGone`, `badInput`. */
export function setLag(target: ScenarioDoc, id: LinkId, lag: Link['lag']): void {
  const record = liveRecord(target, 'links', id);
  checkOneOf(lag, [0, 1, 2, 3]);
  setFields(target, record, { lag });
}
