import type { Node, NodeId } from '../../model/scenario.ts';
import { checkOneOf, checkReference, checkText, liveRecord } from '../checks.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { setFields } from '../set-fields.ts';

/** What to change; null takes it away. */
export interface NodeEdit {
  /** The rule by which it will be known which state came about. */
  readonly resolution?: string | null;
  readonly locked?: boolean;
  readonly group?: string | null;
  readonly perRound?: boolean;
  readonly absorbing?: boolean;
  readonly carry?: NonNullable<Node['carry']> | null;
}

const longestResolution = 5000;

/** Changes the rarer traits of a card. @throws {Refused} `nodeGone`, `recordGone`, `textTooLong`, `badInput`. */
export function editNode(target: ScenarioDoc, id: NodeId, edit: NodeEdit): void {
  const record = liveRecord(target, 'nodes', id);
  const { resolution, group, carry } = edit;
  if (resolution !== undefined && resolution !== null) checkText(resolution, longestResolution);
  if (carry !== undefined && carry !== null) checkOneOf(carry, ['last', 'any', 'all']);
  checkReference(target, 'groups', group);
  const flags = (['locked', 'perRound', 'absorbing'] as const).filter((key) => key in edit);
  setFields(target, record, {
    ...(resolution === undefined ? {} : { resolution: resolution === '' ? null : resolution }),
    ...(group === undefined ? {} : { group }),
    ...(carry === undefined ? {} : { carry }),
    ...Object.fromEntries(flags.map((key) => [key, edit[key] === true ? true : null])),
  });
}
