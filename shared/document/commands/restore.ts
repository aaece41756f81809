import * as Y from 'yjs';
import { isId } from '../../base/ids.ts';
import { change } from '../change.ts';
import type { RecordRef } from '../checks.ts';
import { Refused } from '../refused.ts';
import type { ScenarioDoc, YRecord } from '../scenario-doc.ts';
import { put } from '../write-record.ts';

/**
 * Puts removed records back. With a node come the links and the evidence that were removed in the
 * same step, as far as what they belong to is there. Records that are not removed stay as they are.
 * @throws {Refused} `recordGone` for what never was; `nodeGone` for a link or evidence whose node
 * is still removed.
 */
export function restore(target: ScenarioDoc, refs: readonly RecordRef[]): void {
  const chosen = new Map<string, RecordRef & { readonly record: YRecord }>();
  const choose = (ref: RecordRef, record: YRecord) =>
    chosen.set(`${ref.collection}/${ref.id}`, { ...ref, record });
  for (const ref of refs) {
    const record = removedOrLive(target, ref);
    if (record === undefined) throw new Refused('recordGone');
    choose(ref, record);
  }
  const back = (node: unknown) =>
    typeof node === 'string' &&
    (target.live('nodes', node) !== undefined || chosen.has(`nodes/${node}`));
  for (const { collection, record } of chosen.values()) {
    if (!attachmentsOf(collection, record).every(back)) throw new Refused('nodeGone');
  }
  const removals = new Set([...chosen.values()].map(({ record }) => record.get('removal')));
  removals.delete(undefined);
  for (const collection of ['links', 'evidence'] as const) {
    for (const [id, record] of target.collections[collection]) {
      if (!(record instanceof Y.Map) || !removals.has(record.get('removal'))) continue;
      const ends = attachmentsOf(collection, record);
      if (ends.every(back) && ends.some((end) => chosen.has(`nodes/${String(end)}`))) {
        choose({ collection, id }, record);
      }
    }
  }
  change(target, 'user', () => {
    for (const { record } of chosen.values()) {
      put(record, 'deletedAt', undefined);
      put(record, 'removal', undefined);
    }
  });
}

/** The nodes without which the record means nothing. */
function attachmentsOf(collection: RecordRef['collection'], record: YRecord): unknown[] {
  if (collection === 'links') return [record.get('from'), record.get('to')];
  return collection === 'evidence' ? [record.get('node')] : [];
}

function removedOrLive(target: ScenarioDoc, { collection, id }: RecordRef): YRecord | undefined {
  const record: unknown = isId(id) ? target.collections[collection].get(id) : undefined;
  return record instanceof Y.Map ? (record as YRecord) : undefined;
}
