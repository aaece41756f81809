import { newId } from '../base/ids.ts';
import type { CollectionName } from '../model/scenario.ts';
import { change } from './change.ts';
import { checkRoom } from './checks.ts';
import { makeRecord } from './make-record.ts';
import type { RecordOf } from './read-record.ts';
import type { ScenarioDoc } from './scenario-doc.ts';

/**
 * Puts a new record into its collection, as one change. Returns its fresh id.
 * @throws {Refused} `boardFull`; the document is then unchanged.
 */
export function addRecord<C extends CollectionName>(
  target: ScenarioDoc,
  collection: C,
  record: Omit<RecordOf<C>, 'id'>,
): string {
  checkRoom(target, collection);
  const id = newId();
  change(target, 'user', () => {
    const whole = { id, ...record } as unknown as RecordOf<C>;
    target.collections[collection].set(id, makeRecord(collection, whole));
  });
  return id;
}

/** One more than the highest `order` in the collection, so that a new record comes last. */
export function nextOrder(target: ScenarioDoc, collection: 'actors' | 'phases'): number {
  return 1 + highest(target, collection, 'order');
}

/** The lamport number of a link drawn now: above all that this peer has seen, removed ones included. */
export function nextLamport(target: ScenarioDoc): number {
  return 1 + highest(target, 'links', 'lamport');
}

function highest(target: ScenarioDoc, collection: CollectionName, key: string): number {
  let found = 0;
  for (const id of target.collections[collection].keys()) {
    const value = target.live(collection, id)?.get(key);
    if (typeof value === 'number' && Number.isFinite(value)) found = Math.max(found, value);
  }
  return found;
}
