import { formatProbability } from '../../shared/model/format-probability.ts';
import styles from './GutReach.module.css';

export interface GutReachProps {
  /** What the model can say, whatever the baseline; in [0, 1]. */
  readonly low: number;
  readonly high: number;
  readonly gut: number;
  readonly model: number | undefined;
}

/** The gut number beside what any baseline could make of the model, on one line from 0 to 100. */
export function GutReach({ low, high, gut, model }: GutReachProps) {
  const words = `The model reaches ${formatProbability(low)} to ${formatProbability(high)}; the gut number is ${formatProbability(gut)}.`;
  return (
    <figure className={styles.reach} aria-label={words}>
      <div className={styles.track}>
        <span
          className={styles.band}
          style={{
            insetInlineStart: `${low * 100}%`,
            inlineSize: `${Math.max(0.5, (high - low) * 100)}%`,
          }}
        />
        {model === undefined ? null : (
          <span className={styles.model} style={{ insetInlineStart: `${model * 100}%` }} />
        )}
        <span className={styles.gut} style={{ insetInlineStart: `${gut * 100}%` }} />
      </div>
      <div aria-hidden className={styles.legend}>
        <span className={styles.ofBand}>what a baseline can reach</span>
        <span className={styles.ofModel}>model</span>
        <span className={styles.ofGut}>gut</span>
      </div>
    </figure>
  );
}
