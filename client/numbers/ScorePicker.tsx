import { Segmented } from '../kit/Segmented.tsx';
import { scoreText } from '../../shared/drawing/percents.ts';

const scores = ['-3', '-2', '-1', '0', '1', '2', '3'].map((id) => ({
  id,
  words: scoreText(Number(id)),
}));

export interface ScorePickerProps {
  /** What is scored: "Active → Accepts". */
  readonly label: string;
  /** −3..3 */
  readonly value: number;
  readonly onChange: (score: number) => void;
  readonly isDisabled?: boolean;
}

/** How far a state shifts the odds of an option: seven steps from −3 to +3. */
export function ScorePicker({ label, value, onChange, isDisabled = false }: ScorePickerProps) {
  return (
    <Segmented
      label={label}
      options={scores}
      value={String(value)}
      isDisabled={isDisabled}
      onChange={(score) => onChange(Number(score))}
    />
  );
}
