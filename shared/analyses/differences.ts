import type { Id } from '../base/ids.ts';
import type { Scenario } from '../model/scenario.ts';

/** Collections whose records carry numbers; the others are words and places. */
const counted = ['nodes', 'links', 'evidence'] as const;

type Counted = (typeof counted)[number];

/** Traits that no number depends on. */
const words: Readonly<Record<Counted, readonly string[]>> = {
  nodes: [
    'label',
    'pos',
    'phase',
    'group',
    'owner',
    'gut',
    'resolution',
    'resolved',
    'locked',
    'shelvedGate',
  ],
  links: ['label', 'lamport'],
  evidence: ['note'],
};

/** One record that is another in the second scenario. */
export interface Difference {
  readonly collection: Counted;
  readonly id: Id;
  readonly kind: 'added' | 'removed' | 'changed';
}

function meaning(record: object | undefined, collection: Counted): string | undefined {
  if (record === undefined) return undefined;
  const left = Object.entries(record).filter(([key]) => !words[collection].includes(key));
  return JSON.stringify(sorted(Object.fromEntries(left)));
}

/**
 * The same value with keys in order, so that equal records read alike. Of a number only its value counts,
 * not its range, word, author or date; of a state only its id.
 */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  if ('v' in value) return value.v;
  if ('phrase' in value && 'id' in value) return value.id;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, key === 'okStates' ? inAnyOrder(entry) : sorted(entry)]),
  );
}

/** The states that satisfy a precondition are a set. */
function inAnyOrder(states: unknown): unknown {
  return Array.isArray(states) ? states.map(String).sort() : states;
}

/** The records that mean something else in the second scenario, in id order within their collection. */
export function differences(before: Scenario, after: Scenario): readonly Difference[] {
  return counted.flatMap((collection) => {
    const [old, fresh] = [before[collection], after[collection]];
    const ids = [...new Set([...old.keys(), ...fresh.keys()])].sort();
    return ids.flatMap((id): Difference[] => {
      const [was, is] = [meaning(old.get(id), collection), meaning(fresh.get(id), collection)];
      if (was === is) return [];
      const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
      return [{ collection, id, kind }];
    });
  });
}

/** The first scenario with these records as they are in the second. */
export function withDifferences(
  before: Scenario,
  after: Scenario,
  taken: readonly Difference[],
): Scenario {
  return counted.reduce<Scenario>((sofar, collection) => {
    const ids = taken.filter((edit) => edit.collection === collection).map(({ id }) => id);
    return ids.length === 0
      ? sofar
      : { ...sofar, [collection]: mixed(sofar, after, collection, ids) };
  }, before);
}

function mixed(
  before: Scenario,
  after: Scenario,
  collection: Counted,
  ids: readonly Id[],
): ReadonlyMap<Id, unknown> {
  const records = new Map<Id, unknown>(before[collection]);
  for (const id of ids) {
    const record = after[collection].get(id);
    if (record === undefined) records.delete(id);
    else records.set(id, record);
  }
  return records;
}
