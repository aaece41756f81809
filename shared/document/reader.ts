import type * as Y from 'yjs';
import { compareIds } from '../model/own.ts';
import type { CollectionName, Scenario } from '../model/scenario.ts';
import { readDocumentMeta, readLive, readScenario } from './read-scenario.ts';
import { sameValue } from './same-value.ts';
import { collectionNames, type ScenarioDoc } from './scenario-doc.ts';

/** Follows a document and reads again only what was touched. */
export interface ScenarioReader {
  /** The scenario now, equal to `readScenario`; records and collections that did not change keep their identity. */
  read(): Scenario;
  /** Called after each transaction that touched the scenario. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  destroy(): void;
}

/** An incremental reader: a change costs the records that it touched, not the size of the board. */
export function createReader(target: ScenarioDoc): ScenarioReader {
  let scenario = readScenario(target);
  let metaTouched = false;
  const touched = new Map<CollectionName, Set<string>>();
  const listeners = new Set<() => void>();

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const onMeta = () => {
    metaTouched = true;
    tell();
  };
  const observers = collectionNames.map((name) => {
    const root = target.collections[name];
    const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const ids = touched.get(name) ?? new Set<string>();
      for (const event of events) for (const id of touchedIds(root, event)) ids.add(id);
      touched.set(name, ids);
      tell();
    };
    return { root, observe };
  });

  target.meta.observeDeep(onMeta);
  for (const { root, observe } of observers) root.observeDeep(observe as never);

  return {
    read: () => {
      const next: { -readonly [K in keyof Scenario]: Scenario[K] } = { ...scenario };
      if (metaTouched) {
        const meta = readDocumentMeta(target);
        if (!sameValue(meta, scenario.meta)) next.meta = withSameWords(meta, scenario.meta);
      }
      for (const [name, ids] of touched) {
        next[name] = patched(target, name, scenario[name], ids) as never;
      }
      metaTouched = false;
      touched.clear();
      const changed = (Object.keys(next) as (keyof Scenario)[]).some(
        (key) => next[key] !== scenario[key],
      );
      if (changed) scenario = next;
      return scenario;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    destroy: () => {
      target.meta.unobserveDeep(onMeta);
      for (const { root, observe } of observers) root.unobserveDeep(observe as never);
      listeners.clear();
    },
  };
}

/** The records that an event concerns: those set on the collection itself, or the one that it happened in. */
function touchedIds(root: unknown, event: Y.YEvent<Y.AbstractType<unknown>>): Iterable<string> {
  if (event.target === root) return event.changes.keys.keys();
  const [id] = event.path;
  return typeof id === 'string' ? [id] : [];
}

/** The collection with the touched records read again; the same collection when none of them changed. */
function patched(
  target: ScenarioDoc,
  name: CollectionName,
  before: ReadonlyMap<string, unknown>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, unknown> {
  const changes: [string, unknown][] = [];
  for (const id of ids) {
    const record = readLive(target, name, id);
    if (!sameValue(record, before.get(id))) changes.push([id, record]);
  }
  if (changes.length === 0) return before;
  const after = new Map(before);
  let grew = false;
  for (const [id, record] of changes) {
    if (record === undefined) after.delete(id);
    else {
      grew ||= !before.has(id);
      after.set(id, record);
    }
  }
  return grew ? new Map([...after].sort(([a], [b]) => compareIds(a, b))) : after;
}

/** The words keep their identity until they change, for every card shows one. */
function withSameWords(meta: Scenario['meta'], before: Scenario['meta']): Scenario['meta'] {
  const { words } = before;
  return words !== undefined && sameValue(meta.words, words) ? { ...meta, words } : meta;
}
