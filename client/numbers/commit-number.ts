import { change } from '../../shared/document/change.ts';
import { addNote } from '../../shared/document/commands/add-note.ts';
import { setLinkKind } from '../../shared/document/commands/set-link-kind.ts';
import { setNumber } from '../../shared/document/commands/set-number.ts';
import { setRow } from '../../shared/document/commands/set-row.ts';
import { parseParam, printParam } from '../../shared/model/param-id.ts';
import { rowWithShare } from '../../shared/model/row-with-share.ts';
import type { Num } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { run } from '../board/run-command.ts';
import { numOf, type Draft } from './draft.ts';
import type { NumberSubject } from './number-subject.ts';

export interface NumberCommit {
  readonly draft: Draft;
  /** The total as answered, when the total was asked. */
  readonly total?: number | undefined;
  /** The kind of link that the answer means, where it can turn from promoting to inhibiting. */
  readonly kind?: 'promotes' | 'inhibits' | undefined;
  /** Words of a new reason; '' keeps the one there is. */
  readonly reason: string;
  /** What else belongs to the same step. */
  readonly also?: ((num: Num) => void) | undefined;
}

/**
 * Writes one number as one step: with its reason as a note, and with the link's kind where a total
 * turned it over. False when it was refused; the person has then been told why.
 */
export function commitNumber(board: Board, subject: NumberSubject, commit: NumberCommit): boolean {
  const { target } = board;
  const written = run(board, () =>
    change(target, 'user', () => {
      const param = turned(board, subject, commit.kind);
      const why =
        commit.reason.trim() === ''
          ? subject.num?.why
          : addNote(target, { on: [param], text: commit.reason.trim() });
      const num = withExtras(commit, why);
      write(board, param, num);
      commit.also?.(num);
      return true;
    }),
  );
  return written === true;
}

/** A cell takes its row along, so that the row still sums to 100 %. */
function write({ target, scenario }: Board, text: string, num: Num): void {
  const param = parseParam(text);
  const node = param?.of === 'cell' ? scenario.getState().nodes.get(param.node) : undefined;
  if (param?.of !== 'cell' || node === undefined) {
    setNumber(target, text, num);
    return;
  }
  const row = rowWithShare(node.table[param.row], node.states, param.state, num);
  setRow(target, node.id, param.row, row);
}

/** Takes the number away, so that the assumed default shows again. */
export function clearNumber(board: Board, param: string): void {
  run(board, () => setNumber(board.target, param, null));
}

function withExtras({ draft, total }: NumberCommit, why: string | undefined): Num {
  return numOf(draft, {
    ...(total === undefined ? {} : { total }),
    ...(why === undefined ? {} : { why }),
  });
}

/** Turns the link over where the answer says so; returns the number's id after that. */
function turned(board: Board, subject: NumberSubject, kind: NumberCommit['kind']): string {
  const param = parseParam(subject.param);
  if (kind === undefined || kind === subject.total?.kind) return subject.param;
  if (param === undefined || (param.of !== 'effect' && param.of !== 'block')) return subject.param;
  const { link, parentState } = param;
  setLinkKind(board.target, link, kind);
  if (kind === 'inhibits') return printParam({ of: 'block', link, parentState });
  const to = board.scenario.getState().links.get(link)?.to ?? '';
  // The total said that it happens at all: that is the lowest level, and says no more.
  const childState = board.scenario.getState().nodes.get(to)?.states[1]?.id ?? '';
  return printParam({ of: 'effect', link, parentState, childState });
}
