import { afterEach, describe, expect, test } from 'vitest';
import type { Board } from '../../../client/board/board.ts';
import { createBoard } from '../../../client/board/create-board.ts';
import {
  addCard,
  goThere,
  knownOf,
  learn,
  linkCards,
  numberOpened,
} from '../../../client/outline/outline-commands.ts';
import { isRowOpen, outlineState, setRowsOpen } from '../../../client/outline/outline-state.ts';
import { groupKey } from '../../../client/outline/outline-tree.ts';
import { iranDoc } from '../../support/iran.ts';

let boards: { destroy(): void }[] = [];

afterEach(() => {
  for (const board of boards) board.destroy();
  boards = [];
});

function open({ mayEdit = true } = {}): { board: Board; said: string[] } {
  const said: string[] = [];
  const board = createBoard(iranDoc(), {
    mayEdit,
    notify: (words) => said.push(words),
    openInference: () => ({
      post: () => {},
      close: () => {},
      onAnswer: () => {},
      onCrash: () => {},
    }),
  });
  boards.push(board);
  return { board, said };
}

const anchor = {} as Element;

describe('[O7] what the outline does', () => {
  test('[O7] adds a card to the group that it was asked for, open, selected and being named', () => {
    const { board } = open();
    setRowsOpen(board, [groupKey('p3')], false);
    addCard(board, 'event', 'p3');
    const [id = ''] = board.selection.getState().selected;
    const state = outlineState(board).getState();
    expect(board.scenario.getState().nodes.get(id)).toMatchObject({ kind: 'event', phase: 'p3' });
    expect(state).toMatchObject({ renaming: id, wanted: id });
    expect(isRowOpen(state, groupKey('p3'))).toBe(true);
  });

  test('[O7] links two cards, selects the link, and tells why it cannot', () => {
    const { board, said } = open();
    linkCards(board, 'us_posture', 'us_posture');
    expect(said).toHaveLength(1);
    linkCards(board, 'hardliners', 'us_posture');
    const [id = ''] = board.selection.getState().selected;
    expect(board.scenario.getState().links.get(id)).toMatchObject({
      from: 'hardliners',
      to: 'us_posture',
    });
    expect(outlineState(board).getState().wanted).toBe(id);
  });

  test('[O7] says what was learnt once, changes it, and takes it back, each as one step', () => {
    const { board } = open();
    learn(board, 'talks', 'yes');
    learn(board, 'talks', 'no');
    expect(knownOf(board, 'talks')).toMatchObject({ type: 'hard', state: 'no' });
    board.undo.undo();
    expect(knownOf(board, 'talks')).toMatchObject({ state: 'yes' });
    learn(board, 'talks', 'yes');
    expect(knownOf(board, 'talks')).toBeUndefined();
  });

  test('[O7] asks for a link’s number, a caused card’s gut number, and a root’s whole row', () => {
    const { board } = open();
    expect(numberOpened(board, 'l21', anchor)).toMatchObject({ what: 'number' });
    expect(numberOpened(board, 'talks', anchor, '4')).toMatchObject({
      what: 'number',
      param: 'gut:talks',
      typed: '4',
    });
    expect(numberOpened(board, 'us_posture', anchor)).toMatchObject({ what: 'row' });
    expect(numberOpened(board, 'gone', anchor)).toBeUndefined();
  });

  test('[O7] goes to the row of what is selected, opening what it stands in', () => {
    const { board } = open();
    const link = [...board.scenario.getState().links.values()].find(({ to }) => to === 'talks');
    setRowsOpen(board, ['talks'], false);
    board.selection.setState({ selected: new Set([link?.id ?? '']) });
    goThere(board);
    expect(outlineState(board).getState().wanted).toBe(link?.id);
    expect(isRowOpen(outlineState(board).getState(), 'talks')).toBe(true);
  });

  test('[O7] changes nothing for somebody who may only look', () => {
    const { board, said } = open({ mayEdit: false });
    const before = board.scenario.getState();
    addCard(board, 'event', 'p3');
    linkCards(board, 'hardliners', 'us_posture');
    learn(board, 'talks', 'yes');
    expect(board.scenario.getState()).toBe(before);
    expect(said).toHaveLength(3);
  });
});
