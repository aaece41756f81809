import type { NumberInUse } from '../../shared/model/compiled.ts';
import type { Id } from '../../shared/base/ids.ts';
import type { Evidence, NodeId, Note, Scenario } from '../../shared/model/scenario.ts';
import { parseParam } from '../../shared/model/param-id.ts';

/*
 * Lookups by owner over collections that keep their identity until they change: each is made once a
 * change and shared by all cards.
 */

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** Evidence items of each node, what-ifs not among them. */
export const evidenceByNode = remembered((evidence: Scenario['evidence']) =>
  grouped(
    [...evidence.values()].filter(({ whatIf }) => whatIf !== true),
    ({ node }) => [node],
  ),
) satisfies (evidence: Scenario['evidence']) => ReadonlyMap<NodeId, readonly Evidence[]>;

/** Notes attached to each record; one on a number belongs to the number's owner. */
export const notesByOwner = remembered((notes: Scenario['notes']) =>
  grouped([...notes.values()], ({ on }) => [...new Set(on.map(ownerOf))]),
) satisfies (notes: Scenario['notes']) => ReadonlyMap<Id, readonly Note[]>;

/** How many links leave each node. */
export const outgoingCounts = remembered(
  (links: Scenario['links']): ReadonlyMap<NodeId, number> => {
    const counts = new Map<NodeId, number>();
    for (const { from } of links.values()) counts.set(from, (counts.get(from) ?? 0) + 1);
    return counts;
  },
);

/** Records whose numbers in use are partly assumed. */
export const assumedOwners = remembered(
  (numbers: readonly NumberInUse[]): ReadonlySet<Id> =>
    new Set(numbers.filter(({ assumed }) => assumed).map(({ owner }) => owner)),
);

function ownerOf(anchor: string): Id {
  const param = anchor.includes(':') ? parseParam(anchor) : undefined;
  if (param === undefined) return anchor;
  return 'link' in param ? param.link : param.node;
}

function grouped<T>(items: readonly T[], keys: (item: T) => readonly Id[]): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
