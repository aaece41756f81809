import type { State, StateId } from '../../shared/model/scenario.ts';
import { useScenarioValue } from '../board/hooks.ts';
import { levelColour } from '../kit/level.ts';
import { RowCell } from '../numbers/RowCell.tsx';
import styles from './Evidence.module.css';
import fields from './fields.module.css';

export interface LikelihoodCellsProps {
  readonly states: readonly State[];
  /** In [0, 1] by state; they need not sum to 1. */
  readonly likelihood: Readonly<Record<StateId, number>>;
  readonly onChange: (next: Record<StateId, number>) => void;
}

/** How likely the source would say what it says, in each state; only their ratio counts. */
export function LikelihoodCells({ states, likelihood, onChange }: LikelihoodCellsProps) {
  const scale = useScenarioValue(({ meta }) => meta.scale);
  return (
    <fieldset aria-label="How likely would it say this?" className={styles.likelihoods}>
      <p className={fields.hint}>In how many of 100 cases would it say this, if it is…</p>
      {states.map((state, index) => (
        <RowCell
          key={state.id}
          state={state}
          colour={levelColour(index, states.length)}
          context="in how many of 100 cases it would say this"
          value={likelihood[state.id] ?? 0}
          isMissing={false}
          isNameHidden={false}
          isDisabled={false}
          scale={scale}
          onEnter={(value) => onChange({ ...likelihood, [state.id]: value })}
        />
      ))}
    </fieldset>
  );
}
