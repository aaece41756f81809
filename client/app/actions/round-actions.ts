import { Repeat, StepBack, StepForward } from 'lucide-react';
import { roundsOf } from '../../../shared/model/rounds.ts';
import type { Action } from '../../board/action.ts';
import type { Board } from '../../board/board.ts';
import { shownRound } from '../../board/rounds.ts';
import { clearSelection } from '../../board/selection.ts';

function hasRounds({ scenario }: Board): boolean {
  return roundsOf(scenario.getState()) > 1;
}

/** From round to round; after the last comes the first. */
function step(by: 1 | -1): Action['run'] {
  return (board) => {
    const rounds = roundsOf(board.scenario.getState());
    const shown = shownRound(rounds, board.ui.getState().round);
    board.ui.setState({ round: ((shown - 1 + by + rounds) % rounds) + 1 });
  };
}

/** Which round is shown, and where rounds are set. */
export const roundActions: readonly Action[] = [
  {
    id: 'next-round',
    label: 'Show the next round',
    group: 'view',
    keys: ['KeyR'],
    icon: StepForward,
    when: hasRounds,
    run: step(1),
  },
  {
    id: 'previous-round',
    label: 'Show the round before',
    group: 'view',
    keys: ['Shift+KeyR'],
    icon: StepBack,
    when: hasRounds,
    run: step(-1),
  },
  {
    id: 'rounds',
    label: 'Play in rounds…',
    group: 'board',
    icon: Repeat,
    run: (board) => {
      clearSelection(board);
      board.ui.setState({ inspector: true, editing: 'board/rounds' });
    },
  },
];
