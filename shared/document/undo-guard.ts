import * as Y from 'yjs';
import { fieldsOf } from './fields.ts';
import { collectionNames, type ScenarioDoc, type YRecord } from './scenario-doc.ts';

type Step = Y.UndoManager['undoStack'][number];
/** By client, how far its edits had come. */
type Clock = ReadonlyMap<number, number>;

const clockKey = 'clock';
/** What `remove` writes into a record. */
const removalKeys: ReadonlySet<string> = new Set(['deletedAt', 'removal']);

/** What is in a shared type: its keyed items and its list of items. */
type Contents = Pick<Y.AbstractType<unknown>, '_map' | '_start'>;

export interface UndoGuard {
  /** Notes how far every peer's edits had come when the step was made. */
  remember(step: Step): void;
  /** What typing happened in: the record, so that typing elsewhere begins a new step. */
  placeOf(transaction: Y.Transaction): unknown;
  begin(step: Step): void;
  /** Whether undo may delete the item. Records themselves, and all in them that came with them, stay. */
  mayDelete(item: Y.Item): boolean;
  /** Removes softly what the step had created, and keeps what others changed since. Returns whether anything came of the step. */
  end(transaction: Y.Transaction): boolean;
}

/**
 * Keeps undo from taking other people's work with it. Deleting a record's Y.Map would take
 * everything in it, also what a peer is typing into it offline; so records are only ever removed
 * softly, and not at all once somebody else has written in them or attached something to them.
 */
export function createUndoGuard(target: ScenarioDoc): UndoGuard {
  const { doc } = target;
  const roots = new Map<unknown, (typeof collectionNames)[number]>(
    collectionNames.map((name) => [target.collections[name], name]),
  );
  let step: Step | undefined;
  let created = new Set<YRecord>();

  /** The record's own item: the ancestor that stands in a collection. */
  const recordItem = (item: Y.Item | null): Y.Item | undefined => {
    let at = item;
    while (at !== null) {
      const parent = at.parent;
      if (!(parent instanceof Y.AbstractType)) return undefined;
      if (roots.has(parent)) return at;
      at = parent._item;
    }
    return undefined;
  };

  /** Whether somebody else wrote in the record, or linked to it, after `clock`. */
  const overtaken = (record: YRecord, clock: Clock): boolean => {
    const item = record._item;
    const id = item?.parentSub;
    if (item === null || typeof id !== 'string') return true;
    return writtenSince(record, clock, doc.clientID) || attachedSince(target, id, clock);
  };

  return {
    remember: (made) => {
      made.meta.set(clockKey, clockOf(doc));
    },
    placeOf: (transaction) => {
      for (const type of transaction.changed.keys()) {
        const place = recordItem(type._item);
        if (place !== undefined) return place;
      }
      return target.meta;
    },
    begin: (made) => {
      step = made;
      created = new Set();
    },
    mayDelete: (item) => {
      // A paragraph made by this step may hold what somebody types into it right now, unseen.
      if (item.content instanceof Y.ContentType && item.parent instanceof Y.XmlFragment)
        return false;
      const record = recordItem(item);
      if (step === undefined || record === undefined) return true;
      if (!Y.isDeleted(step.insertions, record.id)) return true;
      const content = record.content;
      if (content instanceof Y.ContentType && content.type instanceof Y.Map) {
        created.add(content.type as YRecord);
      }
      return false;
    },
    end: (transaction) => {
      const clock = (step?.meta.get(clockKey) ?? new Map()) as Clock;
      const now = new Date().toISOString();
      const kept = new Set<unknown>();
      for (const record of created) {
        if (record.get('deletedAt') !== undefined) continue;
        if (overtaken(record, clock)) kept.add(record);
        else record.set('deletedAt', now);
      }
      for (const [type, keys] of transaction.changed) {
        if (!keys.has('deletedAt') || !roots.has(type.parent)) continue;
        const record = type as unknown as YRecord;
        if (created.has(record) || record.get('deletedAt') === undefined) continue;
        if (!overtaken(record, clock)) continue;
        for (const key of removalKeys) record.delete(key);
        kept.add(record);
      }
      step = undefined;
      return [...transaction.changed].some(
        ([type, keys]) =>
          !kept.has(type) || [...keys].some((key) => key === null || !removalKeys.has(key)),
      );
    },
  };
}

function clockOf(doc: Y.Doc): Clock {
  const clock = new Map<number, number>();
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1);
    if (last !== undefined) clock.set(client, last.id.clock + last.length);
  }
  return clock;
}

function isSince(item: Y.Item, clock: Clock, own: number): boolean {
  const { client, clock: at } = item.id;
  return client !== own && at + item.length > (clock.get(client) ?? 0);
}

/** Whether the type or anything in it, deleted or not, was written by another peer after `clock`. */
function writtenSince(type: Contents, clock: Clock, own: number): boolean {
  const open: Contents[] = [type];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const items: Y.Item[] = [...at._map.values()];
    for (let item = at._start; item !== null; item = item.right) items.push(item);
    for (const item of items) {
      if (isSince(item, clock, own)) return true;
      if (!item.deleted && item.content instanceof Y.ContentType) open.push(item.content.type);
    }
  }
  return false;
}

/** Whether another peer drew a link to the record or set evidence on it after `clock`. */
function attachedSince(target: ScenarioDoc, id: string, clock: Clock): boolean {
  const points: [keyof ScenarioDoc['collections'], readonly string[]][] = [
    ['links', ['from', 'to']],
    ['evidence', ['node']],
  ];
  return points.some(([name, keys]) =>
    [...target.collections[name].values()].some((record) => {
      const fields = fieldsOf(record);
      if (fields === undefined || fields.get('deletedAt') !== undefined) return false;
      const item = record._item;
      if (item === null || !isSince(item, clock, target.doc.clientID)) return false;
      return keys.some((key) => fields.get(key) === id);
    }),
  );
}
