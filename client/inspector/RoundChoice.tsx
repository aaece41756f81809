import { useRounds, useScenarioValue } from '../board/hooks.ts';
import { roundName } from '../board/rounds.ts';
import { Choice } from './Choice.tsx';

export interface RoundChoiceProps {
  readonly label: string;
  /** From 1. */
  readonly value: number;
  readonly onChange: (round: number) => void;
}

/** One of the rounds that are played, by name; one that is no longer played stays named until changed. */
export function RoundChoice({ label, value, onChange }: RoundChoiceProps) {
  const rounds = useRounds();
  const named = useScenarioValue(({ meta }) => meta.rounds);
  const played = Array.from({ length: rounds }, (_, at) => at + 1);
  const offered = played.includes(value) ? played : [...played, value];
  return (
    <Choice
      label={label}
      value={`${value}`}
      options={offered.map((round) => ({ id: `${round}`, label: roundName(named, round) }))}
      onChange={(next) => onChange(Number(next))}
    />
  );
}
