import { setNumber } from '../../shared/document/commands/set-number.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { ScorePicker } from './ScorePicker.tsx';
import type { NumberSubject } from './number-subject.ts';
import styles from './NumberEntry.module.css';

export interface ScoreEntryProps {
  readonly subject: NumberSubject;
  readonly onClose: () => void;
}

/** Asks for one score from −3 to +3; choosing writes it. */
export function ScoreEntry({ subject, onClose }: ScoreEntryProps) {
  const board = useBoard();
  return (
    <div className={styles.entry}>
      <h3 className={styles.question} dir="auto">
        {subject.question}
      </h3>
      {subject.noTotal === '' ? null : <p className={styles.hint}>{subject.noTotal}</p>}
      <ScorePicker
        label={subject.name}
        value={subject.value}
        onChange={(score) => {
          run(board, () => setNumber(board.target, subject.param, { v: score }));
          onClose();
        }}
      />
    </div>
  );
}
