import type { Id } from '../base/ids.ts';
import { kindDefaults } from '../model/defaults.ts';
import type { Link, LinkKind, Node, NodeKind, Num, Row, State } from '../model/scenario.ts';

/*
 * Short ways to write template data down. They only fill in what every record has; every number
 * stands in the template itself.
 */

/** Records as a collection by id. */
export function byId<T extends { readonly id: Id }>(records: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(records.map((record) => [record.id, record]));
}

export function state(id: Id, label: string, phrase: string): State {
  return { id, label, phrase };
}

/** The states of something that happens or does not, by their clauses. */
export function noYes(no: string, yes: string): readonly State[] {
  return [state('no', 'No', no), state('yes', 'Yes', yes)];
}

/** A number, with the range that its author holds possible. */
export function num(v: number, lo?: number, hi?: number): Num {
  return lo === undefined || hi === undefined ? { v } : { v, lo, hi };
}

/** Numbers without ranges, by state. */
export function nums(values: Readonly<Record<Id, number>>): Row {
  return Object.fromEntries(Object.entries(values).map(([key, v]) => [key, { v }]));
}

type CardFields = Pick<Node, 'id' | 'label' | 'pos' | 'states'> & Partial<Node>;

/** A card; what is not given is as for a new card of its kind. */
export function card(kind: NodeKind, fields: CardFields): Node {
  const { ordered, gate, policy } = kindDefaults(kind);
  return { kind, ordered, gate, policy, leak: {}, table: {}, base: {}, ...fields };
}

type LinkNumbers = Partial<Pick<Link, 'effects' | 'blocks' | 'okStates' | 'necessity' | 'scores'>>;

/** A link `from → to`; `lamport` is its number in the order of drawing. */
export function link(
  id: Id,
  lamport: number,
  [from, to]: readonly [Id, Id],
  kind: LinkKind,
  numbers: LinkNumbers = {},
): Link {
  const empty = { effects: {}, blocks: {}, okStates: [], scores: {} };
  return { id, from, to, kind, lag: 0, lamport, ...empty, ...numbers };
}
