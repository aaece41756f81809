import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../shared/base/ids.ts';
import type { LinkId, NodeId } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { groupPrefix, type Grouping } from './outline-tree.ts';

/** What has opened over the outline, beside `anchor`. */
export type Opened = { readonly anchor: Element } & (
  | { readonly what: 'card'; readonly id: NodeId }
  | { readonly what: 'link'; readonly id: LinkId }
  | { readonly what: 'add'; readonly group: Id | undefined }
  /** The list of cards to link this one to, or from. */
  | { readonly what: 'end'; readonly id: NodeId; readonly way: 'to' | 'from' }
  /** The single row of a table: its cells have to sum to 1. */
  | { readonly what: 'row'; readonly id: NodeId }
  | { readonly what: 'number'; readonly param: string; readonly typed?: string }
);

export interface OutlineState {
  readonly by: Grouping;
  /** Whether cards begin open; groups always do. */
  readonly openCards: boolean;
  /** Rows that are not as they begin. */
  readonly toggled: ReadonlySet<string>;
  /** The card or the group whose name is being typed. */
  readonly renaming: string | null;
  /** The row that the keyboard shall go to as soon as it is there. */
  readonly wanted: string | null;
  readonly opened: Opened | null;
}

/** Cards up to which a board's links are listed from the beginning. */
const manyCards = 40;

const states = new WeakMap<Board, StoreApi<OutlineState>>();

/** The outline's own state of this board; it outlives the closing of the drawer. */
export function outlineState(board: Board): StoreApi<OutlineState> {
  const known = states.get(board);
  if (known !== undefined) return known;
  const made = createStore<OutlineState>(() => ({
    by: 'phase',
    openCards: board.scenario.getState().nodes.size <= manyCards,
    toggled: new Set(),
    renaming: null,
    wanted: null,
    opened: null,
  }));
  states.set(board, made);
  return made;
}

/** Whether a row shows what is below it, if there is anything. */
export function isRowOpen(
  { openCards, toggled }: Pick<OutlineState, 'openCards' | 'toggled'>,
  key: string,
): boolean {
  const begins = openCards || key.startsWith(groupPrefix);
  return begins !== toggled.has(key);
}

/** Opens or closes these rows. */
export function setRowsOpen(board: Board, keys: Iterable<string>, open: boolean): void {
  outlineState(board).setState((state) => {
    const toggled = new Set(state.toggled);
    for (const key of keys) {
      if (isRowOpen(state, key) === open) continue;
      if (!toggled.delete(key)) toggled.add(key);
    }
    return { toggled };
  });
}
