import { parseRowKey } from '../../shared/model/row-key.ts';
import type { Dimension } from '../../shared/model/family.ts';
import type { Node, NodeId, RowKey, Scenario, StateId } from '../../shared/model/scenario.ts';

/** Rows shown at once: what a panel scrolls through without effort. */
export const rowsPerPage = 48;

/** Parents held at one state; the others are shown in all of theirs. */
export type Filter = ReadonlyMap<NodeId, StateId>;

/** A cause as the rows name it: a card, or what a card was some rounds before. */
export type Cause = Pick<Node, 'id' | 'label' | 'states'>;

const before = ['', 'a round before', 'two rounds before', 'three rounds before'];

export function causesOf(
  dimensions: readonly Dimension[],
  { nodes }: Pick<Scenario, 'nodes'>,
): readonly Cause[] {
  return dimensions.flatMap(({ id, node, lag }) => {
    const card = nodes.get(node);
    if (card === undefined) return [];
    const label = card.label.trim() || 'Unnamed';
    return { id, label: lag === 0 ? label : `${label}, ${before[lag]}`, states: card.states };
  });
}

/** The rows whose parents are as the filter says. */
export function matching(keys: readonly RowKey[], filter: Filter): readonly RowKey[] {
  if (filter.size === 0) return keys;
  return keys.filter((key) => {
    const row = parseRowKey(key);
    return [...filter].every(([parent, state]) => row?.get(parent) === state);
  });
}

export interface Page {
  /** From 0; the last one when `wanted` lies beyond it. */
  readonly page: number;
  readonly pages: number;
  readonly shown: readonly RowKey[];
}

export function pageOf(keys: readonly RowKey[], wanted: number): Page {
  const pages = Math.max(1, Math.ceil(keys.length / rowsPerPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  return { page, pages, shown: keys.slice(page * rowsPerPage, (page + 1) * rowsPerPage) };
}

/** What a row key says, in words and in the order of the parents. */
export function conditionsOf(
  key: RowKey,
  parents: readonly Cause[],
): readonly { readonly parent: string; readonly state: string }[] {
  const row = parseRowKey(key);
  return parents.flatMap((parent) => {
    const id = row?.get(parent.id);
    if (id === undefined) return [];
    const state = parent.states.find((candidate) => candidate.id === id)?.label || id;
    return [{ parent: parent.label, state }];
  });
}
