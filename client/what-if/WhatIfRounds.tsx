import { useId } from 'react';
import { useRounds, useScenarioValue } from '../board/hooks.ts';
import { roundName } from '../board/rounds.ts';
import type { WhatIfMode } from './ask-what-if.ts';
import styles from './WhatIfControls.module.css';

export interface WhatIfRoundsProps {
  readonly learntIn: number;
  /** Undefined = in every round. */
  readonly doneIn: number | undefined;
  readonly isDisabled: boolean;
  readonly onChoose: (mode: WhatIfMode, round: number | undefined) => void;
}

/** In which round a repeating card is learnt, and in which it is supposed. */
export function WhatIfRounds({ learntIn, doneIn, isDisabled, onChoose }: WhatIfRoundsProps) {
  return (
    <div className={styles.rounds}>
      <RoundSelect
        label="We learn of"
        value={learntIn}
        isDisabled={isDisabled}
        onChange={(round) => onChoose('observe', round)}
      />
      <RoundSelect
        label="Suppose in"
        value={doneIn}
        hasEvery
        isDisabled={isDisabled}
        onChange={(round) => onChoose('do', round)}
      />
    </div>
  );
}

function RoundSelect({
  label,
  value,
  hasEvery = false,
  isDisabled,
  onChange,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly hasEvery?: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (round: number | undefined) => void;
}) {
  const id = useId();
  const rounds = useRounds();
  const named = useScenarioValue(({ meta }) => meta.rounds);
  const last = Math.max(rounds, value ?? 1);
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
      >
        {hasEvery ? <option value="">Every round</option> : null}
        {Array.from({ length: last }, (_, at) => (
          <option key={at} value={at + 1}>
            {roundName(named, at + 1)}
          </option>
        ))}
      </select>
    </div>
  );
}
