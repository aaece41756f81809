import { formatShares } from '../../shared/model/format-probability.ts';
import type { State } from '../../shared/model/scenario.ts';
import { levelColour } from '../kit/level.ts';
import styles from './MarginalBar.module.css';

export interface MarginalBarProps {
  readonly states: readonly State[];
  /** In state order; undefined while there is no answer: then "—", never a stale number. */
  readonly shares: readonly number[] | undefined;
}

/** A computed distribution: a bar to look at and its states with their chances. */
export function MarginalBar({ states, shares }: MarginalBarProps) {
  const isCurrent = shares !== undefined && shares.length === states.length;
  const texts = isCurrent ? formatShares(shares) : states.map(() => '—');
  return (
    <div className={styles.frame}>
      <div aria-hidden className={styles.bar}>
        {states.map(({ id }, index) => (
          <span
            key={id}
            style={{
              inlineSize: `${isCurrent ? (shares[index] ?? 0) * 100 : 0}%`,
              backgroundColor: levelColour(index, states.length),
            }}
          />
        ))}
      </div>
      <dl className={styles.states}>
        {states.map(({ id, label }, index) => (
          <div key={id} className={styles.state}>
            <dt dir="auto">
              <span
                aria-hidden
                className={styles.swatch}
                style={{ backgroundColor: levelColour(index, states.length) }}
              />
              {label}
            </dt>
            <dd>{texts[index]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
