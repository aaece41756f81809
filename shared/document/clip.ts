import { newId } from '../base/ids.ts';
import type { Evidence, Group, Link, Node, Note, Position, Scenario } from '../model/scenario.ts';
import { fieldsOf, itemsOf } from './fields.ts';
import { readRecord, type RecordOf } from './read-record.ts';
import { readId } from './read-values.ts';

/** Copied things as plain JSON: what a clipboard can hold, and another board can take. */
export interface Clip {
  readonly format: 'parley-clip';
  readonly version: 1;
  readonly groups: readonly Group[];
  readonly nodes: readonly Node[];
  /** Those between copied nodes. */
  readonly links: readonly Link[];
  readonly evidence: readonly Evidence[];
  readonly notes: readonly Note[];
}

/** The collections that a clip holds. */
export const clipCollections = ['groups', 'nodes', 'links', 'evidence', 'notes'] as const;
type ClipCollection = (typeof clipCollections)[number];

/**
 * The chosen records, with what belongs to them: links between chosen nodes, evidence on them, and
 * notes attached to anything copied. Ids of other kinds, or of nothing, are left out.
 */
export function copyThings(scenario: Scenario, ids: Iterable<string>): Clip {
  const chosen = new Set(ids);
  const nodes = [...scenario.nodes.values()].filter(({ id }) => chosen.has(id));
  const nodeIds = new Set(nodes.map(({ id }) => id));
  const links = [...scenario.links.values()].filter(
    ({ from, to }) => nodeIds.has(from) && nodeIds.has(to),
  );
  const evidence = [...scenario.evidence.values()].filter(({ node }) => nodeIds.has(node));
  const copied = new Set([...nodes, ...links, ...evidence].map(({ id }) => id));
  const notes = [...scenario.notes.values()].filter(
    ({ id, on }) =>
      chosen.has(id) || on.some((about) => ownersOf(about).some((o) => copied.has(o))),
  );
  const groups = [...scenario.groups.values()].filter(({ id }) => chosen.has(id));
  return { format: 'parley-clip', version: 1, groups, nodes, links, evidence, notes };
}

/** A clip out of untrusted JSON; undefined when it is none. Records that cannot be read are left out. */
export function readClip(value: unknown): Clip | undefined {
  const fields = fieldsOf(value);
  if (fields?.get('format') !== 'parley-clip' || fields.get('version') !== 1) return undefined;
  const read = <C extends ClipCollection>(collection: C): RecordOf<C>[] => {
    const found = new Map<string, RecordOf<C>>();
    for (const item of itemsOf(fields.get(collection))) {
      const record = fieldsOf(item);
      const id = readId(record?.get('id'));
      const plain =
        record === undefined || id === undefined ? undefined : readRecord(collection, id, record);
      if (id !== undefined && plain !== undefined) found.set(id, plain);
    }
    return [...found.values()];
  };
  return {
    format: 'parley-clip',
    version: 1,
    groups: read('groups'),
    nodes: read('nodes'),
    links: read('links'),
    evidence: read('evidence'),
    notes: read('notes'),
  };
}

/** A fresh id for every record of the clip. */
export function freshIds(clip: Clip): ReadonlyMap<string, string> {
  const records = clipCollections.flatMap((collection) => [...clip[collection]]);
  return new Map(records.map(({ id }) => [id, newId()]));
}

/** The top left corner of all that has a place; undefined when nothing has. */
export function cornerOf(clip: Clip): Position | undefined {
  const places = [
    ...clip.nodes.map(({ pos }) => pos),
    ...clip.groups.map(({ frame }) => frame),
    ...clip.notes.flatMap(({ pos }) => (pos === undefined ? [] : [pos])),
  ];
  if (places.length === 0) return undefined;
  return {
    x: Math.min(...places.map(({ x }) => x)),
    y: Math.min(...places.map(({ y }) => y)),
  };
}

/** The records that a note's attachment names: itself, or those inside a parameter id. */
function ownersOf(about: string): string[] {
  return about.split(':');
}
