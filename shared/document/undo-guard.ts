import * as Y from 'yjs';
import type { CollectionName } from '../model/scenario.ts';
import { keysOf, type StepKey, type UndoPlace } from './undo-places.ts';
import { collectionNames, type ScenarioDoc, type YRecord } from './scenario-doc.ts';

type Step = Y.UndoManager['undoStack'][number];

/** Under which a step keeps how many changes of others had come when it was made. */
const seenKey = 'seen';
/** What `remove` writes into a record. */
const removalKeys: ReadonlySet<string> = new Set(['deletedAt', 'removal']);
/** The keys by which a record of a collection hangs on a node. */
const attachments: Partial<Record<CollectionName, readonly string[]>> = {
  links: ['from', 'to'],
  evidence: ['node'],
};

export interface UndoGuard {
  /** Notes how many changes of others had come when the step was made. */
  remember(step: Step): void;
  /** What typing happened in: the record, so that typing elsewhere begins a new step. */
  placeOf(transaction: Y.Transaction): unknown;
  begin(step: Step, transaction: Y.Transaction): void;
  /** Whether undo may delete the item. Records themselves, and all in them that came with them, stay. */
  mayDelete(item: Y.Item): boolean;
  /** Removes softly what the step had created, and keeps what others changed since. */
  end(transaction: Y.Transaction): {
    /** Whether anything came of the step. */
    readonly changed: boolean;
    /** What others changed since, so that it stays as it is. */
    readonly left: readonly UndoPlace[];
  };
  destroy(): void;
}

/**
 * Keeps undo from taking other people's work with it. Deleting a record's Y.Map would take
 * everything in it, also what a peer is typing into it offline; so records are only ever removed
 * softly, and not at all once somebody else has written in them or attached something to them.
 */
export function createUndoGuard(target: ScenarioDoc): UndoGuard {
  const { doc } = target;
  const roots = new Map<unknown, CollectionName>(
    collectionNames.map((name) => [target.collections[name], name]),
  );
  /** By record, when others last changed it or what hangs on it; counted in their transactions. */
  const touched = new Map<string, number>();
  let now = 0;
  let step: Step | undefined;
  let created = new Set<YRecord>();
  let keys: readonly StepKey[] = [];

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

  const touch = (collection: CollectionName, id: string) => {
    touched.set(id, now);
    for (const key of attachments[collection] ?? []) {
      const node = target.live(collection, id)?.get(key);
      if (typeof node === 'string') touched.set(node, now);
    }
  };

  const noteOthers = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    now += 1;
    for (const [type, keys] of transaction.changed) {
      const collection = roots.get(type);
      if (collection !== undefined) {
        for (const id of keys) if (id !== null) touch(collection, id);
        continue;
      }
      const record = recordItem(type._item);
      const home = roots.get(record?.parent);
      const id = record?.parentSub;
      if (home !== undefined && typeof id === 'string') touch(home, id);
    }
  };
  doc.on('afterTransaction', noteOthers);

  const placesOf = (maps: readonly Y.Map<unknown>[]): UndoPlace[] => {
    const places = maps.map((map): UndoPlace => {
      const record = recordItem(map._item);
      const collection = roots.get(record?.parent);
      if (collection === undefined || typeof record?.parentSub !== 'string') return 'board';
      return { collection, id: record.parentSub };
    });
    const seen = new Map(places.map((place) => [place === 'board' ? place : place.id, place]));
    return [...seen.values()];
  };

  /** Whether others changed the record, or what hangs on it, since the step was made. */
  const overtaken = (record: YRecord): boolean => {
    const id = record._item?.parentSub;
    const seen = Number(step?.meta.get(seenKey) ?? 0);
    return typeof id !== 'string' || (touched.get(id) ?? 0) > seen;
  };

  return {
    remember: (made) => {
      made.meta.set(seenKey, now);
    },
    placeOf: (transaction) => {
      for (const type of transaction.changed.keys()) {
        const place = recordItem(type._item);
        if (place !== undefined) return place;
      }
      return target.meta;
    },
    begin: (made, transaction) => {
      step = made;
      keys = keysOf(made, transaction, recordItem);
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
      const at = new Date().toISOString();
      const kept = new Set<YRecord>();
      const written = new Map<unknown, ReadonlySet<string | null>>(transaction.changed);
      for (const record of created) {
        if (record.get('deletedAt') !== undefined) continue;
        if (overtaken(record)) kept.add(record);
        else record.set('deletedAt', at);
      }
      for (const [type, keys] of transaction.changed) {
        if (!keys.has('deletedAt') || !roots.has(type.parent)) continue;
        const record = type as unknown as YRecord;
        if (created.has(record) || record.get('deletedAt') === undefined) continue;
        if (!overtaken(record)) continue;
        for (const key of removalKeys) record.delete(key);
        kept.add(record);
      }
      step = undefined;
      const changed = [...transaction.changed].some(
        ([type, names]) =>
          !kept.has(type as unknown as YRecord) ||
          [...names].some((key) => key === null || !removalKeys.has(key)),
      );
      const left = keys
        .filter(({ map, key }) => {
          if (written.get(map)?.has(key) === true) return false;
          // Somebody else has restored the record, which is what the step wanted.
          return !removalKeys.has(key) || (key === 'deletedAt' && map.has(key));
        })
        .map(({ map }) => map);
      return { changed, left: placesOf([...kept, ...left]) };
    },
    destroy: () => {
      doc.off('afterTransaction', noteOthers);
    },
  };
}
