import { newId } from '../../base/ids.ts';
import { limits } from '../../base/limits.ts';
import type { Finding, NodeId } from '../../model/scenario.ts';
import { change } from '../change.ts';
import { checkReference, checkRoom, checkStates, liveNode, liveRecord } from '../checks.ts';
import { fieldsOf } from '../fields.ts';
import { makeRecord } from '../make-record.ts';
import { present } from '../present.ts';
import { readFinding } from '../read-evidence.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

export interface EvidenceInput {
  /** The evidence to change; absent = a new one. */
  readonly id?: string;
  readonly node: NodeId;
  readonly finding: Finding;
  /** A what-if that the board looks at together; it never enters the baseline. */
  readonly whatIf?: boolean;
  /** The round of a card that repeats, from 1; null takes it away: a finding then means the first, a supposition all. */
  readonly round?: number | null;
  /** The note that gives the reason; null takes it away. */
  readonly note?: string | null;
}

/**
 * Says what is known of a node (model.md §1.7), or changes what was said. Returns its id.
 * @throws {Refused} `nodeGone`, `recordGone`, `badState`, `badNumber` for a negative weight or a
 * target that does not sum to 1, `badInput`, `boardFull`.
 */
export function setEvidence(target: ScenarioDoc, input: EvidenceInput): string {
  const { id, node, whatIf, round, note } = input;
  if (round !== undefined && round !== null) checkRound(round);
  checkReference(target, 'notes', note);
  const finding = checkFinding(target, node, input.finding);
  if (finding.type === 'do' && whatIf !== true) throw new Refused('badInput');
  if (id === undefined)
    return addEvidence(target, {
      node,
      finding,
      whatIf,
      round: round ?? undefined,
      note: note ?? undefined,
    });

  const record = liveRecord(target, 'evidence', id);
  const payload: Record<string, unknown> = { ...finding };
  change(target, 'user', () => {
    put(record, 'node', node);
    for (const key of ['type', 'state', 'likelihood', 'target']) put(record, key, payload[key]);
    if (whatIf !== undefined) put(record, 'whatIf', whatIf ? true : undefined);
    if (round !== undefined) put(record, 'round', round ?? undefined);
    if (note !== undefined) put(record, 'note', note ?? undefined);
  });
  return id;
}

function addEvidence(
  target: ScenarioDoc,
  {
    node,
    finding,
    whatIf,
    round,
    note,
  }: {
    node: NodeId;
    finding: Finding;
    whatIf: boolean | undefined;
    round: number | undefined;
    note: string | undefined;
  },
): string {
  checkRoom(target, 'evidence');
  const id = newId();
  const flags = present({ whatIf: whatIf === true ? true : undefined, round, note });
  change(target, 'user', () => {
    const record = makeRecord('evidence', { id, node, on: true, ...flags, ...finding });
    target.collections.evidence.set(id, record);
  });
  return id;
}

function checkFinding(target: ScenarioDoc, id: NodeId, given: Finding): Finding {
  const { node } = liveNode(target, id);
  const fields = fieldsOf(given);
  const finding = fields === undefined ? undefined : readFinding(fields);
  if (finding === undefined) throw new Refused('badInput');
  if ('state' in finding) {
    checkStates(node, [finding.state]);
    return finding;
  }
  const weights = finding.type === 'virtual' ? finding.likelihood : finding.target;
  checkStates(node, Object.keys(weights));
  const values = Object.values(weights);
  const sum = values.reduce((total, value) => total + value, 0);
  if (values.length > limits.statesOfFile || values.some((value) => value < 0) || sum <= 0) {
    throw new Refused('badNumber');
  }
  if (finding.type !== 'virtual' && Math.abs(sum - 1) > sumSlack) throw new Refused('badNumber');
  return finding;
}

function checkRound(round: number): void {
  if (!Number.isInteger(round) || round < 1 || round > limits.rounds) throw new Refused('badInput');
}

/** A distribution that is off by no more than this is normalised silently (model.md §1.11). */
const sumSlack = 0.005;
