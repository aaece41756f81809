import { removeEvidence } from '../../shared/document/commands/remove-evidence.ts';
import { setEvidence } from '../../shared/document/commands/set-evidence.ts';
import type { Finding, StateId } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { run } from '../board/run-command.ts';
import { clearWhatIf, clearWhatIfs, roundAsked, setWhatIf } from '../board/what-if.ts';
import type { ActiveWhatIf } from './what-ifs.ts';

export type WhatIfMode = ActiveWhatIf['mode'];
/** What is asked, whoever sees it. */
type Question = Omit<ActiveWhatIf, 'shared'>;

/** A what-if as the evidence record that the board looks at together. */
function findingFor(mode: WhatIfMode, state: StateId): Finding {
  return mode === 'observe' ? { type: 'hard', state } : { type: 'do', target: { [state]: 1 } };
}

/** Asks in this browser only, in place of what was asked about the node before. */
export function askPrivately(board: Board, item: Question): void {
  const { node, state, mode, round } = item;
  setWhatIf(board, { node, state, mode, ...(round === undefined ? {} : { round }) });
}

/** Puts a private question on the board, where everybody sees the same readings. */
export function share(board: Board, { node, state, mode, round }: Question): void {
  const asked = { node, finding: findingFor(mode, state), whatIf: true };
  const id = run(board, () => setEvidence(board.target, { ...asked, round: round ?? null }));
  if (id !== undefined) clearWhatIf(board, node);
}

/** Takes a shared question off the board and keeps it in this browser. */
export function makePrivate(board: Board, item: ActiveWhatIf): void {
  drop(board, item);
  askPrivately(board, item);
}

/** The same question as the other mode: learnt instead of done, or done instead of learnt. */
export function exchange(board: Board, item: ActiveWhatIf): void {
  const mode = item.mode === 'observe' ? 'do' : 'observe';
  const { shared, node, state } = item;
  // What was supposed in every round is learnt in one.
  const { round } = { ...roundAsked(board, node, mode), ...given(item.round) };
  if (shared === undefined) {
    askPrivately(board, { node, state, mode, round });
    return;
  }
  const asked = { id: shared, node, finding: findingFor(mode, state), whatIf: true };
  run(board, () => setEvidence(board.target, { ...asked, round: round ?? null }));
}

function given(round: number | undefined) {
  return round === undefined ? {} : { round };
}

/** Asks the same about another round, in place of this one; undefined = every round. */
export function askInRound(board: Board, item: ActiveWhatIf, round: number | undefined): void {
  const { shared, node, state, mode } = item;
  if (shared === undefined) askPrivately(board, { node, state, mode, round });
  else {
    const finding = findingFor(mode, state);
    run(board, () =>
      setEvidence(board.target, { id: shared, node, finding, round: round ?? null, whatIf: true }),
    );
  }
}

/** Stops asking. */
export function drop(board: Board, { shared, node }: ActiveWhatIf): void {
  if (shared === undefined) clearWhatIf(board, node);
  else run(board, () => removeEvidence(board.target, shared));
}

/** Stops asking everything: this browser's own, and what is on the board where one may change it. */
export function dropAll(board: Board, items: readonly ActiveWhatIf[]): void {
  clearWhatIfs(board);
  if (!board.mayEdit) return;
  for (const item of items) if (item.shared !== undefined) drop(board, item);
}
