import { useBoard } from '../board/board-context.tsx';
import { useRounds, useScenarioValue, useShownRound } from '../board/hooks.ts';
import { roundName } from '../board/rounds.ts';
import { Segmented } from '../kit/Segmented.tsx';
import styles from './RoundChooser.module.css';

/** Which round the repeating cards show, in this browser alone. */
export function RoundChooser() {
  const board = useBoard();
  const rounds = useRounds();
  const shown = useShownRound();
  const named = useScenarioValue(({ meta }) => meta.rounds);
  const hasName = (named?.labels[shown - 1] ?? '').trim() !== '';
  return (
    <div className={styles.chooser} data-control>
      <span className={styles.name} dir="auto">
        {hasName ? roundName(named, shown) : 'Round'}
      </span>
      <Segmented
        label="Round shown"
        className={styles.rounds}
        value={`${shown}`}
        options={Array.from({ length: rounds }, (_, at) => ({
          id: `${at + 1}`,
          words: roundName(named, at + 1),
          icon: at + 1,
        }))}
        onChange={(round) => board.ui.setState({ round: Number(round) })}
      />
    </div>
  );
}
