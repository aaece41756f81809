import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { sameValue } from '../../shared/document/same-value.ts';
import type { Undo } from '../../shared/document/undo.ts';
import type { Issue } from '../../shared/model/issues.ts';
import type { Link, LinkId, Node, NodeId, Scenario, StateId } from '../../shared/model/scenario.ts';
import { repeats, roundsOf } from '../../shared/model/rounds.ts';
import type { AnswerState, Reading } from './answer-state.ts';
import { useBoard } from './board-context.tsx';
import { inRound, shownRound } from './rounds.ts';
import type { SelectionState } from './selection-state.ts';
import type { UiState } from './ui-state.ts';
import type { PrivateWhatIf } from './what-if-state.ts';

/*
 * Each hook renders its component only when the value it names changes. Records and marginals keep
 * their identity until they change, so a drag elsewhere renders nothing here.
 */

const noIssues: readonly Issue[] = [];

/** A part of the scenario; compared by identity, so select existing objects or primitives. */
export function useScenarioValue<T>(selector: (scenario: Scenario) => T): T {
  return useStore(useBoard().scenario, selector);
}

/** Like `useScenarioValue` for selectors that build a new array or plain object each time (no maps or sets): compared by value, records by identity first. */
export function useScenarioShallow<T>(selector: (scenario: Scenario) => T): T {
  const kept = useRef<T>(undefined);
  return useStore(useBoard().scenario, (scenario) => {
    const next = selector(scenario);
    if (kept.current !== undefined && sameValue(kept.current, next)) return kept.current;
    kept.current = next;
    return next;
  });
}

export function useNode(id: NodeId): Node | undefined {
  return useScenarioValue((scenario) => scenario.nodes.get(id));
}

export function useLink(id: LinkId): Link | undefined {
  return useScenarioValue((scenario) => scenario.links.get(id));
}

export function useAnswer<T>(selector: (answer: AnswerState) => T): T {
  return useStore(useBoard().answer, selector);
}

/** The baseline: what the board says with its evidence and without what-ifs. */
export function useReading(): Reading | undefined {
  return useAnswer((answer) => answer.base);
}

/**
 * The node's baseline distribution in state order, of a repeating one in the round that is shown or
 * in `round`; undefined before the first answer, for decisions without numbers, and when the
 * evidence is impossible ("—", never a stale number).
 */
export function useMarginal(id: NodeId, round?: number): readonly number[] | undefined {
  const chosen = useUi((ui) => round ?? ui.round);
  return useAnswer(({ base, rounds }) => marginalOf(base, id, shownRound(rounds, chosen)));
}

/** The node's distribution with the what-ifs as chosen; undefined when nothing is asked. */
export function useWhatIfMarginal(id: NodeId, round?: number): readonly number[] | undefined {
  const chosen = useUi((ui) => round ?? ui.round);
  return useAnswer(({ whatIf, rounds }) =>
    marginalOf(whatIf?.chosen, id, shownRound(rounds, chosen)),
  );
}

/** How many rounds the board plays; 1 while rounds are off. */
export function useRounds(): number {
  return useScenarioValue(roundsOf);
}

/** The round that repeating cards show. */
export function useShownRound(): number {
  const rounds = useRounds();
  return useUi((ui) => shownRound(rounds, ui.round));
}

/** Whether the card is played in each round. */
export function useRepeats(node: Node): boolean {
  return useScenarioValue((scenario) => repeats(node, roundsOf(scenario)));
}

/** The issues that name this record. */
export function useIssues(id: string): readonly Issue[] {
  return useAnswer((answer) => answer.issuesById.get(id) ?? noIssues);
}

/** Whether the link is left out because it closes a loop: the nodes of the loop, or undefined. */
export function useSuspended(id: LinkId): readonly NodeId[] | undefined {
  return useAnswer((answer) => answer.suspended.get(id));
}

export function useSelected(id: string): boolean {
  return useStore(useBoard().selection, (selection) => selection.selected.has(id));
}

/** Whether the keyboard is on this record. */
export function useFocused(id: string): boolean {
  return useStore(useBoard().selection, (selection) => selection.focused === id);
}

export function useSelection<T>(selector: (selection: SelectionState) => T): T {
  return useStore(useBoard().selection, selector);
}

/** The state that the card is in as an analysis tells it; undefined when it tells nothing of the card. */
export function useTold(id: NodeId): StateId | undefined {
  return useStore(useBoard().marks, ({ told }) => told?.get(id));
}

export function useUi<T>(selector: (ui: UiState) => T): T {
  return useStore(useBoard().ui, selector);
}

/** The private what-if about this node, if any. */
export function useWhatIf(id: NodeId): PrivateWhatIf | undefined {
  return useStore(useBoard().whatIf, ({ items }) => items.find(({ node }) => node === id));
}

export function useWhatIfs(): readonly PrivateWhatIf[] {
  return useStore(useBoard().whatIf, ({ items }) => items);
}

/** Whether there is an own step to take back. */
export function useCanUndo(): boolean {
  return useUndo((undo) => undo.canUndo());
}

/** Whether there is an own step to do again. */
export function useCanRedo(): boolean {
  return useUndo((undo) => undo.canRedo());
}

function useUndo(read: (undo: Undo) => boolean): boolean {
  const { undo } = useBoard();
  const subscribe = useCallback((listener: () => void) => undo.onChange(listener), [undo]);
  return useSyncExternalStore(subscribe, () => read(undo));
}

function marginalOf(
  reading: Reading | undefined,
  id: NodeId,
  round: number,
): readonly number[] | undefined {
  return reading === undefined || reading.kind === 'impossible'
    ? undefined
    : inRound(reading.marginals, id, round);
}
