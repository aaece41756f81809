import { sameValue } from '../../shared/document/same-value.ts';
import { compareIds } from '../../shared/model/own.ts';
import type { Id } from '../../shared/base/ids.ts';
import type {
  Actor,
  Link,
  LinkId,
  Node,
  NodeId,
  Phase,
  Scenario,
} from '../../shared/model/scenario.ts';
import { linkVerbs } from '../numbers/link-verbs.ts';

/** What the cards are gathered under. */
export type Grouping = 'phase' | 'actor';

/** A link that comes in at a card; it stands in the outline once, below its effect. */
interface OutlineLink {
  readonly kind: 'link';
  readonly key: LinkId;
  /** What typing finds it by, and what it is called. */
  readonly words: string;
}

interface OutlineCard {
  readonly kind: 'card';
  readonly key: NodeId;
  readonly words: string;
  /** How many links come in, shown or not. */
  readonly count: number;
  readonly isOpen: boolean;
  /** Empty while it is not open. */
  readonly children: readonly OutlineLink[];
}

/** A phase or an actor, or the cards without one. */
export interface OutlineGroup {
  readonly kind: 'group';
  /** `group:<id>`, and `group:` for the cards without one. */
  readonly key: string;
  /** The phase or the actor; undefined for the cards without one. */
  readonly of: Id | undefined;
  readonly words: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly children: readonly OutlineCard[];
}

export type OutlineItem = OutlineGroup | OutlineCard | OutlineLink;

/** Whether a row shows what is below it. */
export type IsOpen = (key: string) => boolean;

/**
 * The scenario as a tree: phases in story order or actors in theirs, with their cards from top to
 * bottom as on the canvas, with the links that come in. Only what is open is listed. Pure and total:
 * a card of a phase that is gone stands with those without one.
 */
export function outlineOf(
  scenario: Scenario,
  by: Grouping,
  isOpen: IsOpen,
): readonly OutlineGroup[] {
  const incoming = Map.groupBy(scenario.links.values(), ({ to }) => to);
  const heads = headsOf(scenario, by);
  const cards = Map.groupBy(inReadingOrder(scenario, by), (node) => headOf(scenario, by, node));
  return [...heads, { id: undefined, label: by === 'phase' ? 'No phase' : 'No actor' }]
    .map(({ id, label }): OutlineGroup => {
      const own = cards.get(id) ?? [];
      const open = isOpen(groupKey(id));
      return {
        kind: 'group',
        key: groupKey(id),
        of: id,
        words: label.trim() || 'Untitled',
        count: own.length,
        isOpen: open,
        children: open
          ? own.map((node) => cardItem(scenario, node, incoming.get(node.id) ?? [], isOpen))
          : [],
      };
    })
    .filter(({ of, count }) => of !== undefined || count > 0 || heads.length === 0);
}

/** What the keys of groups begin with; no record's id does. */
export const groupPrefix = 'group:';

export function groupKey(id: Id | undefined): string {
  return groupPrefix + (id ?? '');
}

/** The key of the group that a card stands in. */
export function groupOf(scenario: Scenario, by: Grouping, node: Node): string {
  return groupKey(headOf(scenario, by, node));
}

function headOf(
  { phases, actors }: Scenario,
  by: Grouping,
  { phase, owner }: Node,
): Id | undefined {
  const id = by === 'phase' ? phase : owner;
  return id !== undefined && (by === 'phase' ? phases : actors).has(id) ? id : undefined;
}

/** The tree `after`, in which every row that equals its row in `before` is that very object. */
export function keepItems(
  before: readonly OutlineGroup[],
  after: readonly OutlineGroup[],
): readonly OutlineGroup[] {
  return kept(before, after, (old, group) => ({
    ...group,
    children: kept(old.children, group.children, (oldCard, card) => ({
      ...card,
      children: kept(oldCard.children, card.children, (_, link) => link),
    })),
  }));
}

function kept<T extends OutlineItem>(
  before: readonly T[],
  after: readonly T[],
  inner: (old: T, item: T) => T,
): readonly T[] {
  const olds = new Map(before.map((item) => [item.key, item]));
  const items = after.map((item) => {
    const old = olds.get(item.key);
    if (old === undefined) return item;
    const next = inner(old, item);
    return sameValue(old, next) ? old : next;
  });
  const same = items.length === before.length && items.every((item, at) => item === before[at]);
  return same ? before : items;
}

function headsOf({ phases, actors }: Scenario, by: Grouping): readonly (Phase | Actor)[] {
  const heads: readonly (Phase | Actor)[] = [...(by === 'phase' ? phases : actors).values()];
  return heads.toSorted((a, b) => a.order - b.order || compareIds(a.id, b.id));
}

/** From top to bottom; an actor's cards in story order first. */
function inReadingOrder({ nodes, phases }: Scenario, by: Grouping): readonly Node[] {
  const turn = ({ phase }: Node) =>
    by === 'phase' ? 0 : (phases.get(phase ?? '')?.order ?? Infinity);
  return [...nodes.values()].sort(
    (a, b) =>
      compare(turn(a), turn(b)) || a.pos.y - b.pos.y || a.pos.x - b.pos.x || compareIds(a.id, b.id),
  );
}

/** Two infinities are equal here; their difference is not a number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function cardItem(
  scenario: Scenario,
  { id, label }: Node,
  incoming: readonly Link[],
  isOpen: IsOpen,
): OutlineCard {
  const open = isOpen(id);
  return {
    kind: 'card',
    key: id,
    words: titleOf(label),
    count: incoming.length,
    isOpen: open,
    children: open ? incoming.map((link) => linkItem(scenario, link)) : [],
  };
}

function linkItem({ nodes }: Scenario, { id, from, kind }: Link): OutlineLink {
  return { kind: 'link', key: id, words: `${titleOf(nodes.get(from)?.label)} ${linkVerbs[kind]}` };
}

/** A card's title as it is shown. */
export function titleOf(label: string | undefined): string {
  return label?.trim() || 'Untitled';
}
