import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NodeId } from '../../shared/model/scenario.ts';
import type { Board } from './board.ts';
import type { PrivateWhatIf, WhatIfState } from './what-if-state.ts';

export function createWhatIfStore(): StoreApi<WhatIfState> {
  return createStore<WhatIfState>(() => ({ items: [] }));
}

/** Asks "what if" about a node, in place of what was asked about it before. */
export function setWhatIf(board: Pick<Board, 'whatIf'>, item: PrivateWhatIf): void {
  const others = board.whatIf.getState().items.filter(({ node }) => node !== item.node);
  board.whatIf.setState({ items: [...others, item] });
}

export function clearWhatIf(board: Pick<Board, 'whatIf'>, node: NodeId): void {
  const items = board.whatIf.getState().items.filter((item) => item.node !== node);
  board.whatIf.setState({ items });
}

export function clearWhatIfs(board: Pick<Board, 'whatIf'>): void {
  board.whatIf.setState({ items: [] });
}
