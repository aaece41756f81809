import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NodeId } from '../../shared/model/scenario.ts';
import { repeats, roundsOf } from '../../shared/model/rounds.ts';
import type { Board } from './board.ts';
import { shownRound } from './rounds.ts';
import type { PrivateWhatIf, WhatIfState } from './what-if-state.ts';

export function createWhatIfStore(): StoreApi<WhatIfState> {
  return createStore<WhatIfState>(() => ({ items: [] }));
}

/** The round that a new what-if is about: of a repeating card one learns in the round shown, and supposes in all. */
export function roundAsked(
  { scenario, ui }: Pick<Board, 'scenario' | 'ui'>,
  id: NodeId,
  mode: PrivateWhatIf['mode'],
): Pick<PrivateWhatIf, 'round'> {
  const rounds = roundsOf(scenario.getState());
  const node = scenario.getState().nodes.get(id);
  if (mode === 'do' || node === undefined || !repeats(node, rounds)) return {};
  return { round: shownRound(rounds, ui.getState().round) };
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
